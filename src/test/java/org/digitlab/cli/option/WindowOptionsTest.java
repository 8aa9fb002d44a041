package org.digitlab.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.digitlab.network.engine.EngineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowOptionsTest {

    private static final WindowOptions BOTH = new WindowOptions(Path.of("digits"), EngineKind.BUILTIN);

    @Test
    void withoutOptionsTheWindowUsesMnistAndTheAcceleratedEngine() {
        assertThat(WindowOptions.parse()).contains(new WindowOptions(null, EngineKind.ACCELERATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data digits --engine builtin", "--engine builtin --data digits",
        "--data=digits --engine=builtin", "--engine=builtin --data digits", "--engine Builtin --data=digits"})
    void bothOptionsWorkInEitherOrderAndForm(String typed) {
        assertThat(WindowOptions.parse(typed.split(" "))).contains(BOTH);
    }

    @Test
    void eachOptionWorksAlone() {
        assertThat(WindowOptions.parse("--data", "a=b"))
                .contains(new WindowOptions(Path.of("a=b"), EngineKind.ACCELERATED));
        assertThat(WindowOptions.parse("--data=a=b"))
                .contains(new WindowOptions(Path.of("a=b"), EngineKind.ACCELERATED));
        assertThat(WindowOptions.parse("--engine", "builtin")).contains(new WindowOptions(null, EngineKind.BUILTIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--data", "--engine", "bench", "summary --help", "--data digits train",
        "--engine gpu", "--engine=gpu", "--data digits --engine", "--data a --data b", "--data --engine builtin",
        "--data a\0b", "--data=a\0b"})
    void everythingElseIsLeftToTheCommandLine(String typed) {
        assertThat(WindowOptions.parse(typed.split(" "))).isEmpty();
    }
}
