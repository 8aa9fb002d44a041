package org.digitlab.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppFolderTest {

    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    @Test
    void thePropertyOverridesTheVariable() {
        assertThat(AppFolder.locate("here", Map.of(AppFolder.VARIABLE, "there"), "Linux", HOME))
                .isEqualTo(Path.of("here").toAbsolutePath());
    }

    @Test
    void theVariableOverridesTheDefault() {
        assertThat(AppFolder.locate(" ", Map.of(AppFolder.VARIABLE, "there", "XDG_DATA_HOME", "/xdg"), "Linux", HOME))
                .isEqualTo(Path.of("there").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource({"Linux, .local/share/digit-lab", "Mac OS X, Library/Application Support/DigitLab",
        "Windows 11, AppData/Roaming/DigitLab"})
    void eachSystemHasADefaultFolder(String system, String expected) {
        assertThat(AppFolder.locate(null, Map.of(), system, HOME)).isEqualTo(HOME.resolve(expected));
    }

    @ParameterizedTest
    @CsvSource({"Linux, XDG_DATA_HOME, /xdg, /xdg/digit-lab", "Windows 11, APPDATA, /roaming, /roaming/DigitLab"})
    void theSystemsVariableDeterminesTheDefaultFolder(String system, String variable, String value, Path expected) {
        assertThat(AppFolder.locate(null, Map.of(variable, value), system, HOME)).isEqualTo(expected);
    }
}
