package org.digitlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileDialogsTest {

    @Test
    void patternsMatchCapitalsToo() {
        assertThat(FileDialogs.patterns("*.jpg", "*.png")).containsExactly("*.jpg", "*.JPG", "*.png", "*.PNG");
    }

    @Test
    void newKerasFilesCanBeChosenToSeeHowToConvertThem() {
        assertThat(FileDialogs.patterns(FileDialogs.MODELS)).contains("*.zip", "*.H5", "*.keras");
    }
}
