package org.digitlab.pictures.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.ProgressListener;

/** Reads picture files: PNG, JPEG, GIF, BMP and WebP. */
public final class PictureFile {

    /** The file name extensions, in lower case and with the dot. */
    public static final Set<String> ENDINGS = Set.of(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp");

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp", "webp");
    private static final int MEBIBYTE = 1 << 20;
    private static final int MAX_MEBIBYTES = 512;
    /** ITU-T T.81, table B.1. */
    private static final byte START_OF_SCAN = (byte) 0xDA;
    /** Encoders write about ten scans, and thumbnails have some of their own. */
    private static final int MAX_SCANS = 64;

    private PictureFile() {
    }

    /** Whether a file's name has the extension of a picture. */
    public static boolean isPicture(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /**
     * Decodes a picture, whatever its name, and turns it upright. Of an animation the first picture is read.
     *
     * @throws IOException one sentence: not a picture, damaged, cut off, or beyond a limit
     * @throws java.util.concurrent.CancellationException if {@code progress} cancels
     */
    public static Picture read(Path file, ProgressListener progress) throws IOException {
        check(file);
        // From memory: some decoders read single bytes, each of which would be a system call.
        byte[] content = Files.readAllBytes(file);
        checkScans(file, content);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = reader(file, in);
            try {
                return new PictureDecoder(file, reader, progress).decode(in);
            } finally {
                reader.dispose();
            }
        }
    }

    private static void check(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new InvalidFileException(file, "is not a file, expected a picture");
        }
        if (Files.size(file) > (long) MAX_MEBIBYTES * MEBIBYTE) {
            throw new InvalidFileException(file, "is larger than %d MB, expected a picture".formatted(MAX_MEBIBYTES));
        }
    }

    /** Refuses a progressive JPEG that repeats tiny scans, each of which costs the decoder a pass over all pixels. */
    private static void checkScans(Path file, byte[] content) throws IOException {
        boolean jpeg = content.length > 1 && content[0] == (byte) 0xFF && content[1] == (byte) 0xD8;
        int scans = 0;
        for (int i = 1; jpeg && i < content.length; i++) {
            if (content[i] == START_OF_SCAN && content[i - 1] == (byte) 0xFF && ++scans > MAX_SCANS) {
                throw new InvalidFileException(file, "has more than %d scans, expected a picture of a camera or program"
                        .formatted(MAX_SCANS));
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
        throw new InvalidFileException(file, "is not a picture, expected PNG, JPEG, GIF, BMP or WebP");
    }
}
