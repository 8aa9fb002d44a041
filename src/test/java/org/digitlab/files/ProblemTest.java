package org.digitlab.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
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

    @Test
    void controlCharactersInNamesAndMessagesAreEscaped() {
        assertThat(new InvalidFileException("a\n\u001b[31m.zip", "holds \"\u009b\u202e\r\"", null))
                .hasMessage("a\\n\\u001b[31m.zip: holds \"\\u009b\\u202e\\r\"");
        assertThat(Problem.sentence(new NoSuchFileException("a\nb"))).isEqualTo("a\\nb: no such file or folder");
        assertThat(Problem.sentence(new IllegalStateException("one\ntwo"))).isEqualTo("one\\ntwo");
    }

    @Test
    void aLongSentenceIsCutInTheMiddle() {
        InvalidFileException error = new InvalidFileException("a", "holds " + "x".repeat(1 << 20) + ", expected y", null);
        assertThat(error.getMessage()).startsWith("a: holds xx").contains("\u2026").endsWith(", expected y")
                .hasSizeLessThan(1100);
        assertThat(Problem.sentence(new IllegalStateException("z".repeat(1 << 20)))).hasSizeLessThan(1100);
    }

    static Stream<Arguments> errors() {
        return Stream.of(arguments(new NoSuchFileException("a"), "a: no such file or folder"),
                arguments(new AccessDeniedException("a"), "a: permission denied"),
                arguments(new FileAlreadyExistsException("a"), "a: a file with this name already exists"),
                arguments(new NotDirectoryException("a"), "a: not a folder"),
                arguments(new FileSystemException("a", null, "no space"), "a: no space"),
                arguments(new ReadOnlyFileSystemException(), "The disk is read-only"),
                arguments(new InvalidPathException("a\0", "no"),
                        "\"a\\u0000\" is not a valid file name in this locale (LC_ALL=C.UTF-8 accepts all names)"),
                arguments(new OutOfMemoryError(), "Not enough memory; try a smaller batch size or close other programs"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void errorsOfTheSystemBecomeSentences(Throwable error, String sentence) {
        assertThat(Problem.sentence(error)).isEqualTo(sentence);
    }
}
