package org.digitlab.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.files.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingLinesTest {

    @Test
    void blankLinesAreSkippedAndCounted() throws IOException {
        String spaces = " ".repeat(100_000);
        List<String> found = lines("\n a\r\n \t\r\n" + spaces + "\n" + spaces + "b\n\nlast");
        assertThat(found).containsExactly("2: a\r", "5:" + spaces + "b", "7:last");
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n\n")).isEmpty();
        assertThat(lines("x\n")).containsExactly("1:x");
    }

    @Test
    void aLineMayEndWithTheBuffer() throws IOException {
        String whole = "x".repeat((1 << 16) - 1);
        assertThat(lines(whole + "\n" + "y\n")).containsExactly("1:" + whole, "2:y");
        assertThat(lines(whole + "z\ny")).containsExactly("1:" + whole + "z", "2:y");
    }

    /** An endless file is refused after a limited number of bytes. */
    @ParameterizedTest
    @CsvSource({"1, 1065536, has more than 1000000 lines", "1000, 536936448, is larger than 512 MB",
        "2147483647, 8454144, is longer than 8388608 bytes"})
    void theWorkForAFileIsLimited(int lineLength, long maxBytes, String fault) {
        Endless endless = new Endless(lineLength);
        DrawingLines lines = new DrawingLines("a.jsonl", endless);
        assertThatThrownBy(lines::next).isInstanceOf(InvalidFileException.class).hasMessageStartingWith("a.jsonl")
                .hasMessageContaining(fault);
        assertThat(endless.read).isLessThanOrEqualTo(maxBytes);
    }

    private static List<String> lines(String content) throws IOException {
        DrawingLines lines = new DrawingLines("a.jsonl",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        List<String> found = new ArrayList<>();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            found.add(lines.number() + ":" + new String(line, StandardCharsets.UTF_8));
        }
        return found;
    }

    /** Blank lines without end. */
    private static final class Endless extends InputStream {

        private final int lineLength;
        private long read;

        Endless(int lineLength) {
            this.lineLength = lineLength;
        }

        @Override
        public int read() {
            return ++read % lineLength == 0 ? '\n' : ' ';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                target[offset + i] = (byte) read();
            }
            return length;
        }
    }
}
