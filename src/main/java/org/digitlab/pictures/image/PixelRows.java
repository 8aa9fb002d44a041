package org.digitlab.pictures.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/**
 * A picture's rows as ARGB, in whatever format it is stored; thread-safe.
 *
 * @param reader copies a row, given its number, into an array of {@code width} pixels
 */
record PixelRows(int width, int height, ObjIntConsumer<int[]> reader) {

    static PixelRows of(ArgbImage pixels) {
        return new PixelRows(pixels.width(), pixels.height(),
                (row, y) -> System.arraycopy(pixels.argb(), y * pixels.width(), row, 0, pixels.width()));
    }

    static PixelRows of(BufferedImage image) {
        int width = image.getWidth();
        if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            return new PixelRows(width, image.getHeight(), (row, y) -> readGray(image, y, row));
        }
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return new PixelRows(width, image.getHeight(), bgr(image));
        }
        return new PixelRows(width, image.getHeight(), (row, y) -> image.getRGB(0, y, width, 1, row, 0, width));
    }

    /** Reads the usual format of photographs directly, which is faster than by its colour model. */
    private static ObjIntConsumer<int[]> bgr(BufferedImage image) {
        byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        return (row, y) -> {
            int at = 3 * y * width;
            for (int x = 0; x < width; x++) {
                row[x] = 0xFF000000 | (data[at + 2] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | data[at] & 0xFF;
                at += 3;
            }
        };
    }

    /** Reads grey samples as stored: Java's own conversion would treat them as linear light and brighten them. */
    private static void readGray(BufferedImage image, int y, int[] row) {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        int white = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        int[] grays = raster.getSamples(0, y, width, 1, 0, (int[]) null);
        int[] alphas = new int[width];
        Arrays.fill(alphas, white);
        if (raster.getNumBands() > 1) {
            raster.getSamples(0, y, width, 1, 1, alphas);
        }
        for (int x = 0; x < width; x++) {
            row[x] = (int) (alphas[x] * 255L / white) << 24 | (int) (grays[x] * 255L / white) * 0x010101;
        }
    }
}
