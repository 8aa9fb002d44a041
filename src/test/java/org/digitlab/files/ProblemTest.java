package org.digitlab.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void anErrorWithoutAMessageIsNamed() {
        assertThat(Problem.sentence(new IllegalStateException())).isEqualTo("Unexpected IllegalStateException");
    }

    @Test
    void ownMessagesAreKept() {
        assertThat(Problem.sentence(new InvalidFileException(Path.of("a"), "is empty, expected a model")))
                .isEqualTo("a: is empty, expected a model");
    }

    @Test
    void errorsOfTheFileSystemBecomeSentences() {
        assertThat(Problem.sentence(new NoSuchFileException("a"))).isEqualTo("a: no such file or folder");
        assertThat(Problem.sentence(new AccessDeniedException("a"))).isEqualTo("a: permission denied");
        assertThat(Problem.sentence(new FileAlreadyExistsException("a")))
                .isEqualTo("a: a file of that name is in the way");
        assertThat(Problem.sentence(new NotDirectoryException("a"))).isEqualTo("a: not a folder");
        assertThat(Problem.sentence(new ReadOnlyFileSystemException())).isEqualTo("The disk is read-only");
        assertThat(Problem.sentence(new FileSystemException("a", null, "no space"))).isEqualTo("a: no space");
        assertThat(Problem.sentence(new OutOfMemoryError())).startsWith("Not enough memory");
    }
}
