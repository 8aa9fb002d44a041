package org.digitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void nothingOrDataAloneOpensTheWindow() {
        assertThat(Main.asksForWindow()).isTrue();
        assertThat(Main.asksForWindow("--data", "digits")).isTrue();
        assertThat(Main.asksForWindow("--data=digits")).isTrue();
    }

    @Test
    void anythingElseIsTheCommandLine() {
        assertThat(Main.asksForWindow("--help")).isFalse();
        assertThat(Main.asksForWindow("--data")).isFalse();
        assertThat(Main.asksForWindow("bench")).isFalse();
        assertThat(Main.asksForWindow("summary", "--help")).isFalse();
        assertThat(Main.asksForWindow("--data", "digits", "train")).isFalse();
    }

    @Test
    void aFolderThatNoFileSystemTakesIsForTheCommandLineToTell() {
        assertThat(Main.asksForWindow("--data", "a\0b")).isFalse();
        assertThat(Main.asksForWindow("--data=a\0b")).isFalse();
    }

    @Test
    void theDataFolderIsFoundInEitherForm() {
        assertThat(Main.data()).isNull();
        assertThat(Main.data("--data", "digits")).isEqualTo(Path.of("digits"));
        assertThat(Main.data("--data=digits")).isEqualTo(Path.of("digits"));
    }
}
