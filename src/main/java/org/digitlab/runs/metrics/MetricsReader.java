package org.digitlab.runs.metrics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.digitlab.files.InvalidFileException;
import org.digitlab.metrics.MetricsSink;

/**
 * Reads {@code metrics.csv} line by line, and later the lines appended since.
 *
 * <p>An incomplete line is not parsed until its end is there: it may be just being written.
 */
public final class MetricsReader implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int MAX_LINE = 1 << 20;

    private final Path file;
    private final InputStream in;
    private final long size;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    private long lineStart;
    private MetricsColumns columns;

    /** @throws InvalidFileException one sentence that names the file if it cannot be opened */
    public MetricsReader(Path file) throws InvalidFileException {
        this.file = file;
        try {
            size = Files.size(file);
            in = Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new InvalidFileException(file.toString(), "is missing, expected the measurements of a run", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reads the points appended since the last call; an error names the file and the invalid line and column. */
    public void readTo(MetricsSink sink) throws IOException {
        boolean more = true;
        while (more) {
            more = readPart(sink);
        }
    }

    /** Reads about a thousand of the points appended since the last call; returns whether there may be more. */
    public boolean readPart(MetricsSink sink) throws IOException {
        int length = fill();
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                line.write(buffer, from, i - from);
                from = i + 1;
                take(sink);
            }
        }
        line.write(buffer, from, Math.max(0, length - from));
        if (line.size() > MAX_LINE) {
            throw new InvalidFileException(file, "has a line of more than %d bytes, expected the measurements of a run"
                    .formatted(MAX_LINE));
        }
        return length > 0;
    }

    /** Returns how much of the file, as it was when opened, has been read, 0 to 1. */
    public double share() {
        return size == 0 ? 1 : Math.min(1, (double) lineStart / size);
    }

    /** Returns the position in bytes of the line that is being parsed, or between calls of the next line. */
    long lineStart() {
        return lineStart;
    }

    /** Returns null if the header was not read yet. */
    MetricsColumns columns() {
        return columns;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int fill() throws InvalidFileException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Names this file, since a caller that copies its lines may report the exception for the target file. */
    private InvalidFileException unreadable(IOException cause) {
        return InvalidFileException.because(file, "cannot be read", cause);
    }

    private void take(MetricsSink sink) throws IOException {
        String text = line.toString(StandardCharsets.UTF_8);
        int length = line.size() + 1;
        line.reset();
        if (columns == null) {
            columns = new MetricsColumns(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } else {
            columns.read(text, sink);
        }
        lineStart += length;
    }
}
