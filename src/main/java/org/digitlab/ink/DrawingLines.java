package org.digitlab.ink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.digitlab.files.InvalidFileException;

/**
 * The lines of a file of drawings. Their number and their total size are limited, because a gzip file of a megabyte can hold
 * a gigabyte of empty lines.
 */
final class DrawingLines {

    static final int MAX_LINES = 1_000_000;
    static final int MAX_TOTAL = 512 << 20;

    private final String file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
    private int filled;
    private int at;
    private long total;
    private int number;

    DrawingLines(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Returns the number of the last line, from 1. */
    int number() {
        return number;
    }

    /** Returns the file and the last line, for errors. */
    String source() {
        return file + ", line " + number;
    }

    /** Returns the next line that is not blank, without its end; null at the end of the file. */
    byte[] next() throws IOException {
        while (filled >= 0 && (at < filled || fill())) {
            if (++number > MAX_LINES) {
                throw new InvalidFileException(file, "has more than %d lines, expected at most as many drawings"
                        .formatted(MAX_LINES), null);
            }
            if (readLine()) {
                return line.toByteArray();
            }
        }
        return null;
    }

    /** Reads a line; returns whether the line is not blank. */
    private boolean readLine() throws IOException {
        line.reset();
        boolean found = false;
        do {
            int from = at;
            while (at < filled && buffer[at] != '\n') {
                found |= buffer[at] != ' ' && buffer[at] != '\t' && buffer[at] != '\r';
                at++;
            }
            line.write(buffer, from, at - from);
            if (line.size() > DrawingFile.MAX_BYTES) {
                throw DrawingFile.tooLong(source());
            }
        } while (at == filled && fill());
        at++;
        return found;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = in.read(buffer);
        total += filled;
        if (total > MAX_TOTAL) {
            throw new InvalidFileException(file, "is larger than %d MB, expected fewer drawings"
                    .formatted(MAX_TOTAL >> 20), null);
        }
        return filled >= 0;
    }
}
