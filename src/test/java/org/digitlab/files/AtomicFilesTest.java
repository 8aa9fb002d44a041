package org.digitlab.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatThrownBy(() -> AtomicFiles.write(file, out -> {
            out.write(new byte[100_000]);
            throw new IOException("disk full");
        })).hasMessage("disk full");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        AtomicFiles.write(file, out -> out.write("new".getBytes()));

        assertThat(file).hasContent("new");
    }

    @Test
    void missingFoldersAreMade() throws IOException {
        Path file = folder.resolve("x/y/a.txt");
        AtomicFiles.write(file, out -> out.write(65));

        assertThat(file).hasContent("A");
        assertThat(file.getParent()).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aFileInPlaceOfTheFolderIsReported() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> AtomicFiles.write(blocked.resolve("a.txt"), out -> out.write(65)))
                .isInstanceOf(IOException.class).hasMessageContaining(blocked.toString());
    }
}
