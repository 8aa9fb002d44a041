package org.digitlab.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {

    @Test
    void anErrorWithoutAMessageIsDescribedByItsClass() {
        assertThat(Problem.sentence(new IllegalStateException())).isEqualTo("Unexpected IllegalStateException");
    }

    @Test
    void messagesOfThisProgramAreUnchanged() {
        assertThat(Problem.sentence(new InvalidFileException(Path.of("a"), "is empty, expected a model")))
                .isEqualTo("a: is empty, expected a model");
    }

    static Stream<Arguments> errors() {
        return Stream.of(arguments(new NoSuchFileException("a"), "a: no such file or folder"),
                arguments(new AccessDeniedException("a"), "a: permission denied"),
                arguments(new FileAlreadyExistsException("a"), "a: a file with this name already exists"),
                arguments(new NotDirectoryException("a"), "a: not a folder"),
                arguments(new FileSystemException("a", null, "no space"), "a: no space"),
                arguments(new ReadOnlyFileSystemException(), "The disk is read-only"),
                arguments(new OutOfMemoryError(), "Not enough memory; try a smaller batch size or close other programs"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void errorsOfTheSystemBecomeSentences(Throwable error, String sentence) {
        assertThat(Problem.sentence(error)).isEqualTo(sentence);
    }
}
