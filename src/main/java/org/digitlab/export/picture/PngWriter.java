package org.digitlab.export.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.digitlab.export.surface.ImageSurface;

/** Writes a picture as PNG with its pixel density, so that it prints in its size. */
public final class PngWriter {

    private static final String PNG = "javax_imageio_png_1.0";
    private static final double MAX_PIXELS = 100e6;
    private static final double PIXELS_PER_METRE = 96 / 0.0254;

    private PngWriter() {
    }

    /** @throws IllegalArgumentException one sentence, if the picture has too many pixels for memory */
    static void check(ChartPicture picture) {
        double pixels = picture.scale() * picture.size().pixelWidth() * picture.scale() * picture.size().pixelHeight();
        if (pixels > MAX_PIXELS) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "Size: expected at most %.0f million pixels, found %s × %d = %.0f million",
                    MAX_PIXELS / 1e6, picture.size(), picture.scale(), pixels / 1e6));
        }
    }

    /** Draws a picture as an opaque bitmap. */
    public static BufferedImage draw(ChartPicture picture) {
        return draw(picture, picture.scale());
    }

    /** Draws a picture, scaled down to this size if necessary. */
    public static BufferedImage preview(ChartPicture picture, double maxWidth, double maxHeight) {
        return draw(picture, Math.min(1, Math.min(maxWidth / picture.size().pixelWidth(),
                maxHeight / picture.size().pixelHeight())));
    }

    private static BufferedImage draw(ChartPicture picture, double scale) {
        BufferedImage image = new BufferedImage((int) Math.round(scale * picture.size().pixelWidth()),
                (int) Math.round(scale * picture.size().pixelHeight()), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(scale, scale);
            new PicturePainter(new ImageSurface(graphics), picture.look().colors()).paint(picture, 1.0 / scale);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    static void write(ChartPicture picture, OutputStream out) throws IOException {
        BufferedImage image = draw(picture);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        metadata.mergeTree(PNG, density(Math.round(PIXELS_PER_METRE * picture.scale())));
        // Buffered in memory: the temporary folder may be full or read-only.
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode density(long pixelsPerMetre) {
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", Long.toString(pixelsPerMetre));
        size.setAttribute("pixelsPerUnitYAxis", Long.toString(pixelsPerMetre));
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(PNG);
        root.appendChild(size);
        return root;
    }
}
