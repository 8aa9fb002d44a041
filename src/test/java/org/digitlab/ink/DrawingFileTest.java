package org.digitlab.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.digitlab.files.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingFileTest {

    private static final String GOOD = "{\"label\":8,\"strokes\":[[[1,2],[3.5,-4]]]}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                                              | is empty",
        "hello                                           | is not valid JSON at character",
        "[1]                                             | is not a drawing",
        "{\"strokes\":[[[1,2]]                           | is not valid JSON at character",
        "{\"label\":3}                                   | has no strokes",
        "{\"strokes\":[]}                                | has no strokes",
        "{\"strokes\":null}                              | strokes is not a list",
        "{\"strokes\":[[]]}                              | stroke 1 has no points",
        "{\"strokes\":[[[1,2]],5]}                       | stroke 2 is not a list",
        "{\"strokes\":[[[1,NaN]]]}                       | not a pair of finite numbers",
        "{\"strokes\":[[[1,1e999]]]}                     | not a pair of finite numbers",
        "{\"strokes\":[[[1,\"2\"]]]}                     | not a pair of finite numbers",
        "{\"strokes\":[[[1,null]]]}                      | not a pair of finite numbers",
        "{\"strokes\":[[[1]]]}                           | not a pair of finite numbers",
        "{\"strokes\":[[[1,2,3]]]}                       | not a pair of finite numbers",
        "{\"label\":10,\"strokes\":[[[1,2]]]}            | label is not a digit",
        "{\"label\":\"8\",\"strokes\":[[[1,2]]]}         | label is not a digit",
        "{\"strokes\":[[[1,2]]],\"widths\":[2,2]}        | does not have as many widths",
        "{\"strokes\":[[[1,2]]],\"widths\":[99]}         | widths is not a list of numbers from 1.0 to 5.0",
        "{\"strokes\":[[[1,2]]]} {}                      | has more data after the drawing",
    })
    void anInvalidDrawingIsRejectedInOneSentence(String json, String fault) throws IOException {
        Path file = file("bad.json", json);

        assertThatThrownBy(() -> drawings(file)).isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith(file + ": ").hasMessageContaining(fault).hasMessageContaining("expected")
                .hasMessageNotContaining("\n");
    }

    @Test
    void invalidUtf8IsRejected() throws IOException {
        Path file = Files.write(folder.resolve("zeros.json"), new byte[] {0, 0, 0, '{', 0x7F, 0, 0, '"'});

        assertThatThrownBy(() -> drawings(file)).isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith(file + ": is not valid JSON");
    }

    @Test
    void anInvalidLineIsReportedWithItsNumber() throws IOException {
        Path file = file("bad.jsonl", GOOD + "\n\n{\"strokes\":[]}\n");

        assertThatThrownBy(() -> drawings(file)).hasMessageStartingWith(file + ", line 3: has no strokes");
    }

    @Test
    void aListWithoutDrawingsIsRejected() throws IOException {
        Path file = file("empty.jsonl", " \n\n");

        assertThatThrownBy(() -> drawings(file)).hasMessageContaining("is empty");
    }

    @Test
    void tooManyPointsAreRejected() throws IOException {
        Path file = file("huge.json", "{\"strokes\":[[" + "[1,2],".repeat(DrawingParser.MAX_POINTS) + "[1,2]]]}");

        assertThatThrownBy(() -> drawings(file)).hasMessageContaining("at most 100000");
    }

    @Test
    void anEndlessLineIsRejected() throws IOException {
        Path file = file("huge.jsonl", " ".repeat(DrawingFile.MAX_BYTES + 1));

        assertThatThrownBy(() -> drawings(file)).hasMessageContaining("line 1: is longer than 8388608 bytes");
    }

    @Test
    void truncatedGzipIsRejected() throws IOException {
        byte[] gzip = gzip(GOOD);
        Path file = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(gzip, gzip.length - 12));

        assertThatThrownBy(() -> drawings(file)).isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("the gzip data is damaged or cut off");
    }

    @Test
    void blankLinesAreCounted() throws IOException {
        List<Integer> lines = new ArrayList<>();
        DrawingFile.read(file("gap.jsonl", GOOD + "\n\n" + GOOD), (drawing, line) -> lines.add(line));

        assertThat(lines).containsExactly(1, 3);
    }

    @Test
    void linesAreReadInOrderRawAndGzipped() throws IOException {
        String lines = GOOD + "\r\n{\"strokes\":[[[0,0]]],\"label\":null,\"pen\":{\"tip\":[1]}}";
        Path gzip = Files.write(folder.resolve("two.jsonl.gz"), gzip(lines));

        List<Drawing> read = drawings(file("two.jsonl", lines));
        assertThat(read).extracting(Drawing::label).containsExactly(8, null);
        assertThat(read.get(0).strokes().get(0).points()).containsExactly(new InkPoint(1, 2), new InkPoint(3.5, -4));
        assertThat(drawings(gzip)).isEqualTo(read);
    }

    @Test
    void aWrittenDrawingIsReadUnchanged() throws IOException {
        Stroke thin = new Stroke(List.of(new InkPoint(0.1, 1e-17), new InkPoint(-3, 1e300)), 1.25);
        Drawing drawing = new Drawing(List.of(thin, new Stroke(List.of(new InkPoint(1, 1)), 2)), 4);
        Path file = folder.resolve("a/drawing.json");
        DrawingFile.write(file, drawing);

        assertThat(drawings(file)).containsExactly(drawing);
    }

    @Test
    void defaultWidthsAndAMissingLabelAreNotWritten() throws IOException {
        Path file = folder.resolve("plain.json");
        DrawingFile.write(file, new Drawing(
                List.of(new Stroke(List.of(new InkPoint(1, 1)), Stroke.DEFAULT_WIDTH)), null));

        assertThat(file).hasContent("{\"strokes\":[[[1.0,1.0]]]}");
    }

    @Test
    void aSmallGzipFileWithEndlessLinesIsRefused() throws IOException {
        Path file = folder.resolve("lines.jsonl.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(("\n".repeat(1_000_001) + GOOD).getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> drawings(file)).isInstanceOf(InvalidFileException.class)
                .hasMessage(file + ": has more than 1000000 lines, expected at most as many drawings");
    }

    @Test
    void theFirstDrawingIsReadEvenIfTheRestIsInvalid() throws IOException {
        Path file = file("many.jsonl", "\n{\"label\":7,\"strokes\":[[[1,2],[3,4]]]}\nnot a drawing\n");
        assertThat(DrawingFile.first(file).label()).isEqualTo(7);
        assertThatThrownBy(() -> DrawingFile.first(file("none.jsonl", "\n"))).hasMessageContaining("none.jsonl");
    }

    @Test
    void aBlankDrawingIsNotWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawingFile.write(folder.resolve("blank.json"), Drawing.BLANK));
        assertThat(folder.resolve("blank.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"a.json,true", "a.JSONL,true", "a.jsonl.gz,true", "a.png,false", "json,false", "a.gz,false"})
    void drawingsAreRecognisedByTheirExtension(String name, boolean drawing) {
        assertThat(DrawingFile.isDrawing(Path.of(name))).isEqualTo(drawing);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static List<Drawing> drawings(Path file) throws IOException {
        List<Drawing> drawings = new ArrayList<>();
        DrawingFile.read(file, (drawing, line) -> drawings.add(drawing));
        return drawings;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes());
        }
        return bytes.toByteArray();
    }
}
