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

/** Draws a picture as pixels; the file says how many go into a metre, so that it prints in its size. */
public final class PngWriter {

    private static final String PNG = "javax_imageio_png_1.0";
    private static final double MAX_PIXELS = 100e6;
    private static final double PIXELS_A_METRE = 96 / 0.0254;

    private PngWriter() {
    }

    /** @throws IllegalArgumentException one sentence, for more pixels than memory should hold */
    static void check(ChartPicture picture) {
        double pixels = picture.scale() * picture.size().pixelWidth() * picture.scale() * picture.size().pixelHeight();
        if (pixels > MAX_PIXELS) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "Size: expected at most %.0f million pixels, found %s times %d, which are %.0f million",
                    MAX_PIXELS / 1e6, picture.size(), picture.scale(), pixels / 1e6));
        }
    }

    /** The picture in its pixels, opaque. */
    public static BufferedImage draw(ChartPicture picture) {
        return draw(picture, picture.scale());
    }

    /** The picture, made smaller where it would else be larger than this. */
    public static BufferedImage preview(ChartPicture picture, double mostWidth, double mostHeight) {
        return draw(picture, Math.min(1, Math.min(mostWidth / picture.size().pixelWidth(),
                mostHeight / picture.size().pixelHeight())));
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
        metadata.mergeTree(PNG, density(Math.round(PIXELS_A_METRE * picture.scale())));
        // In memory: no file in a folder that may be full or closed.
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode density(long pixelsAMetre) {
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", Long.toString(pixelsAMetre));
        size.setAttribute("pixelsPerUnitYAxis", Long.toString(pixelsAMetre));
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(PNG);
        root.appendChild(size);
        return root;
    }
}
