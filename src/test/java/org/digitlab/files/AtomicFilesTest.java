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
    void aFailureKeepsTheOldFileAndLeavesNoOther() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatThrownBy(() -> AtomicFiles.write(file, out -> {
            out.write(new byte[100_000]);
            throw new IOException("No space left on device");
        })).hasMessage(file + ": cannot be written, no space left on device");
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
    void aFileHasTheDefaultPermissions() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFiles.write(file, out -> out.write(65));

        Path plain = Files.createFile(folder.resolve("plain.txt"));
        assertThat(file.toFile().canRead()).isTrue();
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
        }
    }

    @Test
    void aFolderWithTheFilesNameIsReportedAndKept() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken/inside")).getParent();

        assertThatThrownBy(() -> AtomicFiles.write(taken, out -> out.write(65)))
                .isInstanceOf(IOException.class).hasMessageStartingWith(taken + ": cannot be written");
        assertThat(taken.resolve("inside")).isDirectory();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(taken));
    }

    @Test
    void missingFoldersAreCreated() throws IOException {
        Path file = folder.resolve("x/y/a.txt");
        AtomicFiles.write(file, out -> out.write(65));

        assertThat(file).hasContent("A");
        assertThat(file.getParent()).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aFileWithTheFoldersNameIsReported() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> AtomicFiles.write(blocked.resolve("a.txt"), out -> out.write(65)))
                .isInstanceOf(IOException.class).hasMessageContaining(blocked.toString());
    }
}
