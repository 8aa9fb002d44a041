package org.digitlab.ink;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ObjIntConsumer;
import java.util.zip.ZipException;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.Gzip;
import org.digitlab.files.InvalidFileException;

/**
 * Reads and writes drawings as JSON: {@code {"label":8,"strokes":[[[x,y],…],…]}}, label optional, in any
 * scale, with the origin at the top left.
 *
 * <p>The optional {@code "widths"} holds the pen width of each stroke if one is not the default. A drawing has at most
 * {@value DrawingParser#MAX_POINTS} points and {@value #MAX_BYTES} bytes, a file at most {@value DrawingLines#MAX_LINES}
 * lines and {@value DrawingLines#MAX_TOTAL} bytes, uncompressed.
 */
public final class DrawingFile {

    static final int MAX_BYTES = 8 << 20;

    private static final JsonFactory JSON = new JsonFactory();

    private DrawingFile() {
    }

    /** Whether a file's name has the extension of drawings: {@code .json}, {@code .jsonl} or {@code .jsonl.gz}. */
    public static boolean isDrawing(Path file) {
        String name = name(file);
        return name.endsWith(".json") || isList(name);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isList(String name) {
        return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
    }

    /**
     * Reads the drawing of a {@code .json} file or the drawings of a {@code .jsonl} or {@code .jsonl.gz} file, one a line.
     *
     * @param reader receives each drawing with its line, from 1
     * @throws IOException one sentence with the file, the line if there are several, and what was expected
     */
    public static void read(Path file, ObjIntConsumer<Drawing> reader) throws IOException {
        read(file, Integer.MAX_VALUE, reader);
    }

    /**
     * Reads the first drawing of a file and ignores the rest.
     *
     * @throws IOException one sentence, as {@link #read}
     */
    public static Drawing first(Path file) throws IOException {
        AtomicReference<Drawing> first = new AtomicReference<>();
        read(file, 1, (drawing, line) -> first.set(drawing));
        return first.get();
    }

    private static void read(Path file, int max, ObjIntConsumer<Drawing> reader) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InvalidFileException(file, "is a folder, expected a drawing file");
        }
        try (InputStream stored = Files.newInputStream(file); InputStream in = Gzip.uncompressed(stored)) {
            if (isList(name(file))) {
                readLines(file, in, max, reader);
            } else {
                reader.accept(single(file, in), 1);
            }
        } catch (ZipException | EOFException e) {
            throw new InvalidFileException(file.toString(), "the gzip data is damaged or cut off, expected drawings",
                    e);
        }
    }

    private static Drawing single(Path file, InputStream in) throws IOException {
        byte[] json = in.readNBytes(MAX_BYTES + 1);
        if (json.length > MAX_BYTES) {
            throw tooLong(file.toString());
        }
        return new DrawingParser(file.toString()).parse(json);
    }

    private static void readLines(Path file, InputStream in, int max, ObjIntConsumer<Drawing> reader)
            throws IOException {
        DrawingLines lines = new DrawingLines(file.toString(), in);
        int found = 0;
        for (byte[] line = lines.next(); line != null; line = found < max ? lines.next() : null) {
            reader.accept(new DrawingParser(lines.source()).parse(line), lines.number());
            found++;
        }
        if (found == 0) {
            throw new InvalidFileException(file, "is empty, expected a drawing on each line");
        }
    }

    static InvalidFileException tooLong(String source) {
        return new InvalidFileException(source, "is longer than %d bytes, expected one drawing".formatted(MAX_BYTES),
                null);
    }

    /**
     * Writes a drawing as {@code .json}, atomically.
     *
     * @throws IllegalArgumentException if the drawing has no strokes
     */
    public static void write(Path file, Drawing drawing) throws IOException {
        if (drawing.isBlank()) {
            throw new IllegalArgumentException("Expected a drawing with at least one stroke to save");
        }
        AtomicFiles.write(file, out -> {
            try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                write(json, drawing);
            }
        });
    }

    private static void write(JsonGenerator json, Drawing drawing) throws IOException {
        json.writeStartObject();
        if (drawing.label() != null) {
            json.writeNumberField("label", drawing.label());
        }
        json.writeArrayFieldStart("strokes");
        for (Stroke stroke : drawing.strokes()) {
            json.writeStartArray();
            for (InkPoint point : stroke.points()) {
                json.writeArray(new double[] {point.x(), point.y()}, 0, 2);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        double[] widths = drawing.strokes().stream().mapToDouble(Stroke::width).toArray();
        if (drawing.strokes().stream().anyMatch(stroke -> stroke.width() != Stroke.DEFAULT_WIDTH)) {
            json.writeFieldName("widths");
            json.writeArray(widths, 0, widths.length);
        }
        json.writeEndObject();
    }
}
