package org.digitlab.pictures.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.Arrays;

/** A picture's rows as ARGB, whatever form it is stored in; several threads may read at once. */
interface PixelRows {

    int width();

    int height();

    /** @param row takes {@link #width} pixels */
    void read(int y, int[] row);

    static PixelRows of(ArgbImage pixels) {
        return rows(pixels.width(), pixels.height(),
                (y, row) -> System.arraycopy(pixels.argb(), y * pixels.width(), row, 0, pixels.width()));
    }

    static PixelRows of(BufferedImage image) {
        int width = image.getWidth();
        if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            return rows(width, image.getHeight(), (y, row) -> grey(image, y, row));
        }
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return rows(width, image.getHeight(), bytes(image));
        }
        return rows(width, image.getHeight(), (y, row) -> image.getRGB(0, y, width, 1, row, 0, width));
    }

    /** Writes a row into the array. */
    interface RowReader {
        void read(int y, int[] row);
    }

    private static PixelRows rows(int width, int height, RowReader reader) {
        return new PixelRows() {
            @Override
            public int width() {
                return width;
            }

            @Override
            public int height() {
                return height;
            }

            @Override
            public void read(int y, int[] row) {
                reader.read(y, row);
            }
        };
    }

    /** The usual form of a photograph, without the long way through its colour model. */
    private static RowReader bytes(BufferedImage image) {
        byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        return (y, row) -> {
            int at = 3 * y * width;
            for (int x = 0; x < width; x++) {
                row[x] = 0xFF000000 | (data[at + 2] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | data[at] & 0xFF;
                at += 3;
            }
        };
    }

    /** Grey samples as stored: Java's own conversion would take them for linear light and brighten them. */
    private static void grey(BufferedImage image, int y, int[] row) {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        int white = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        int[] greys = raster.getSamples(0, y, width, 1, 0, (int[]) null);
        int[] alphas = new int[width];
        Arrays.fill(alphas, white);
        if (raster.getNumBands() > 1) {
            raster.getSamples(0, y, width, 1, 1, alphas);
        }
        for (int x = 0; x < width; x++) {
            row[x] = (int) (alphas[x] * 255L / white) << 24 | (int) (greys[x] * 255L / white) * 0x010101;
        }
    }
}
