package org.digitlab.ink;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.InvalidFileException;

/**
 * Drawings as JSON: {@code {"label":8,"strokes":[[[x,y],…],…]}}, label optional, any scale, origin top left.
 *
 * <p>An optional {@code "widths"}, one number a stroke, keeps pen widths other than the default. A drawing has at most
 * {@value DrawingParser#MAX_POINTS} points and {@value #MAX_BYTES} bytes.
 */
public final class DrawingFile {

    static final int MAX_BYTES = 8 << 20;

    private static final JsonFactory JSON = new JsonFactory();

    /** Takes one drawing after the other. */
    @FunctionalInterface
    private interface Reader {
        boolean wantsMoreAfter(Drawing drawing, int line);
    }

    private DrawingFile() {
    }

    /** Whether the file's name says that it holds drawings: {@code .json}, {@code .jsonl} or {@code .jsonl.gz}. */
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
     * Hands each drawing of a file to {@code reader}: one of a {@code .json}, one a line of {@code .jsonl} and
     * {@code .jsonl.gz}.
     *
     * @throws IOException one sentence that names the file, the line if there are several, and what was expected
     */
    public static void read(Path file, Consumer<Drawing> reader) throws IOException {
        readNumbered(file, (drawing, line) -> reader.accept(drawing));
    }

    /** The same, with the line of each drawing, from 1; it is 1 in a {@code .json}. */
    public static void readNumbered(Path file, ObjIntConsumer<Drawing> reader) throws IOException {
        readWhile(file, (drawing, line) -> {
            reader.accept(drawing, line);
            return true;
        });
    }

    /**
     * The first drawing of a file; what comes after it is not looked at.
     *
     * @throws IOException as {@link #read}
     */
    public static Drawing first(Path file) throws IOException {
        AtomicReference<Drawing> first = new AtomicReference<>();
        readWhile(file, (drawing, line) -> {
            first.set(drawing);
            return false;
        });
        return first.get();
    }

    private static void readWhile(Path file, Reader reader) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InvalidFileException(file, "is a folder, expected a drawing file");
        }
        try (InputStream stored = new BufferedInputStream(Files.newInputStream(file)); InputStream in = plain(stored)) {
            if (isList(name(file))) {
                readLines(file, in, reader);
            } else {
                reader.wantsMoreAfter(single(file, in), 1);
            }
        } catch (ZipException | EOFException e) {
            throw new InvalidFileException(file.toString(), "the gzip data is damaged or cut off, expected drawings",
                    e);
        }
    }

    private static InputStream plain(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
    }

    private static Drawing single(Path file, InputStream in) throws IOException {
        byte[] json = in.readNBytes(MAX_BYTES + 1);
        if (json.length > MAX_BYTES) {
            throw tooLong(file.toString());
        }
        return new DrawingParser(file.toString()).parse(json);
    }

    private static void readLines(Path file, InputStream in, Reader reader) throws IOException {
        int number = 0;
        boolean any = false;
        boolean more = true;
        for (byte[] line = line(file, in, 1); line != null; line = more ? line(file, in, number + 1) : null) {
            number++;
            if (!isBlank(line)) {
                more = reader.wantsMoreAfter(new DrawingParser(place(file, number)).parse(line), number);
                any = true;
            }
        }
        if (!any) {
            throw new InvalidFileException(file, "is empty, expected a drawing on each line");
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }

    private static String place(Path file, int line) {
        return file + ", line " + line;
    }

    private static byte[] line(Path file, InputStream in, int number) throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() == MAX_BYTES) {
                throw tooLong(place(file, number));
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    private static InvalidFileException tooLong(String place) {
        return new InvalidFileException(place, "is longer than %d bytes, expected one drawing".formatted(MAX_BYTES),
                null);
    }

    /**
     * Writes one drawing as {@code .json}, atomically.
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
