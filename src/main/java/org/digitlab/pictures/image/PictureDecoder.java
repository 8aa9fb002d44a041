package org.digitlab.pictures.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.ProgressListener;
import org.w3c.dom.NodeList;

/** Decodes one picture after checking its header, so that its size cannot exhaust the memory. */
final class PictureDecoder {

    /** More than the cameras of phones have. */
    private static final int MAX_MEGAPIXELS = 120;
    /** The longest side of a JPEG; decoders work row by row, and a picture of long thin rows or columns stays large. */
    private static final int MAX_SIDE = 65_535;
    /** The number of pixels above which pictures are subsampled while they are decoded. */
    private static final double MAX_DECODED_PIXELS = 16_000_000;
    private static final int MEGAPIXEL = 1_000_000;
    private static final Set<String> ANIMATED = Set.of("gif", "webp");

    private final Path file;
    private final ImageReader reader;
    private final ProgressListener progress;
    private final DecodingListener listener;

    PictureDecoder(Path file, ImageReader reader, ProgressListener progress) {
        this.file = file;
        this.reader = reader;
        this.progress = progress;
        listener = new DecodingListener(progress);
    }

    Picture decode(ImageInputStream in) throws IOException {
        Orientation webp = format().equals("webp") ? WebpExif.orientation(in) : Orientation.NORMAL;
        reader.setInput(in, false, !isJpeg());
        reader.addIIOReadWarningListener(listener);
        reader.addIIOReadProgressListener(listener);
        try {
            return decode(webp);
        } catch (InvalidFileException | CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            progress.check();
            // Decoders throw arbitrary exceptions for damaged files.
            throw new InvalidFileException(file.toString(), "is a damaged or empty picture, expected a whole one", e);
        }
    }

    private Picture decode(Orientation webp) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width <= 0 || height <= 0 || Math.max(width, height) > MAX_SIDE
                || (long) width * height > (long) MAX_MEGAPIXELS * MEGAPIXEL) {
            throw new InvalidFileException(file, "has %d x %d pixels, expected sides of 1 to %d and at most %d million"
                    .formatted(width, height, MAX_SIDE, MAX_MEGAPIXELS));
        }
        Orientation orientation = isJpeg() ? orientation() : webp;
        boolean animated = ANIMATED.contains(format()) && reader.getNumImages(true) > 1;
        ArgbImage pixels = orientation.upright(Downsampling.of(PixelRows.of(image(width, height))));
        return orientation.isSwapped() ? new Picture(pixels, height, width, animated)
                : new Picture(pixels, width, height, animated);
    }

    private BufferedImage image(int width, int height) throws IOException {
        int step = step(width, height);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, param);
        progress.check();
        if (listener.isTruncated()) {
            throw new InvalidFileException(file, "is cut off, expected a whole picture");
        }
        return image;
    }

    /**
     * Returns the subsampling step for columns and rows. For photographs that are downsampled anyway every second pixel
     * is enough: cameras interpolate colours from neighbouring pixels, and copying all pixels takes longer than decoding.
     */
    private int step(int width, int height) throws IOException {
        int fitting = (int) Math.ceil(Math.sqrt(width * (double) height / MAX_DECODED_PIXELS));
        return isJpeg() && Downsampling.factor(width, height) > 1 ? Math.max(2, fitting) : fitting;
    }

    private Orientation orientation() throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(0);
        IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        NodeList found = tree.getElementsByTagName("ImageOrientation");
        return found.getLength() == 0 ? Orientation.NORMAL
                : Orientation.named(((IIOMetadataNode) found.item(0)).getAttribute("value"));
    }

    private boolean isJpeg() throws IOException {
        return format().equals("jpeg");
    }

    private String format() throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }
}
