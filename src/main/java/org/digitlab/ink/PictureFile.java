package org.digitlab.ink;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.digitlab.files.InvalidFileException;

/** Decodes picture files, after a look at their headers. */
final class PictureFile {

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");
    private static final long MAX_PIXELS = 50_000_000;
    private static final int WORKING_SIDE = 1500;

    private PictureFile() {
    }

    /** The picture, thinned out while it is read if it is large. */
    static BufferedImage read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new InvalidFileException(file, "is not a file, expected a picture");
        }
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            ImageReader reader = reader(file, in);
            try {
                return decode(file, reader, in);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(Path file, ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        throw new InvalidFileException(file, "is not a picture, expected PNG, JPEG, GIF or BMP");
    }

    private static BufferedImage decode(Path file, ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width <= 0 || height <= 0 || (long) width * height > MAX_PIXELS) {
                throw new InvalidFileException(file, "has %d x %d pixels, expected at least 1 and at most %d million"
                        .formatted(width, height, MAX_PIXELS / 1_000_000));
            }
            int step = Math.max(1, Math.max(width, height) / WORKING_SIDE);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (InvalidFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Decoders throw whatever a damaged file leads them to.
            throw new InvalidFileException(file.toString(), "is a damaged or empty picture, expected a whole one", e);
        }
    }
}
