package org.digitlab.ink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Drawings as JSON: {@code {"label":8,"strokes":[[[x,y],…],…]}}, label optional, any scale, origin top left.
 *
 * <p>An optional {@code "widths"}, one number a stroke, keeps pen widths other than the default.
 */
public final class DrawingFile {

    private DrawingFile() {
    }

    /** Whether the file's name says that it holds drawings: {@code .json}, {@code .jsonl} or {@code .jsonl.gz}. */
    public static boolean isDrawing(Path file) {
        return false;
    }

    /**
     * Hands each drawing of a file to {@code reader}: one of a {@code .json}, one a line of {@code .jsonl} and
     * {@code .jsonl.gz}.
     *
     * @throws IOException one sentence that names the file, the line if there are several, and what was expected
     */
    public static void read(Path file, Consumer<Drawing> reader) throws IOException {
        throw new IOException("contract");
    }

    /** Writes one drawing as {@code .json}, atomically. */
    public static void write(Path file, Drawing drawing) throws IOException {
        throw new IOException("contract");
    }
}
