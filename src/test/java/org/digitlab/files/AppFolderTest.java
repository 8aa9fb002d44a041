package org.digitlab.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppFolderTest {

    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    @Test
    void theOptionWinsOverTheVariable() {
        assertThat(AppFolder.locate("here", Map.of(AppFolder.VARIABLE, "there"), "Linux", HOME))
                .isEqualTo(Path.of("here").toAbsolutePath());
    }

    @Test
    void theVariableWinsOverTheSystem() {
        assertThat(AppFolder.locate(" ", Map.of(AppFolder.VARIABLE, "there", "XDG_DATA_HOME", "/xdg"), "Linux", HOME))
                .isEqualTo(Path.of("there").toAbsolutePath());
    }

    @Test
    void eachSystemHasItsPlace() {
        assertThat(AppFolder.locate(null, Map.of(), "Linux", HOME)).isEqualTo(HOME.resolve(".local/share/digit-lab"));
        assertThat(AppFolder.locate(null, Map.of("XDG_DATA_HOME", "/xdg"), "Linux", HOME))
                .isEqualTo(Path.of("/xdg/digit-lab"));
        assertThat(AppFolder.locate(null, Map.of(), "Mac OS X", HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/DigitLab"));
        assertThat(AppFolder.locate(null, Map.of(), "Windows 11", HOME))
                .isEqualTo(HOME.resolve("AppData/Roaming/DigitLab"));
        assertThat(AppFolder.locate(null, Map.of("APPDATA", "/roaming"), "Windows 11", HOME))
                .isEqualTo(Path.of("/roaming/DigitLab"));
    }
}
