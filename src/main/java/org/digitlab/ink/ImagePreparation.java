package org.digitlab.ink;

import java.io.IOException;
import java.nio.file.Path;

/** Turns a picture file of one digit into a 28 × 28 image. */
public final class ImagePreparation {

    private ImagePreparation() {
    }

    /**
     * Reads a PNG, JPEG, GIF or BMP of one digit, dark on light or light on dark, and prepares it as drawings are. A
     * picture of exactly 28 × 28 with a dark border is taken to be prepared already.
     *
     * @throws IOException one sentence: not a picture, empty, larger than the limit, or without ink
     */
    public static DigitImage read(Path file) throws IOException {
        throw new IOException("contract");
    }
}
