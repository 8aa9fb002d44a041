package org.digitlab.ink;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * A picture's brightness, 0 black to 255 white, row by row.
 *
 * <p>Transparent parts are filled so that they look like background: where most of the picture is transparent its
 * opaque part is the ink, and the fill its contrary; otherwise the opaque part is mostly background, and the fill is
 * like it.
 */
record GreyPicture(int width, int height, float[] brightness) {

    static GreyPicture of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        float[] brightness = isGrey(picture) ? grey(picture.getRaster()) : luminance(picture);
        if (picture.getColorModel().hasAlpha()) {
            fillTransparent(picture, brightness);
        }
        return new GreyPicture(width, height, brightness);
    }

    private static boolean isGrey(BufferedImage picture) {
        return picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    /** Grey samples as stored: Java's own conversion would take them for linear light and brighten them. */
    private static float[] grey(Raster raster) {
        float[] samples = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (float[]) null);
        float white = (1L << raster.getSampleModel().getSampleSize(0)) - 1;
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= 255 / white;
        }
        return samples;
    }

    private static float[] luminance(BufferedImage picture) {
        int width = picture.getWidth();
        float[] brightness = new float[width * picture.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int rgb = row[x];
                brightness[y * width + x] = 0.299f * (rgb >> 16 & 0xFF) + 0.587f * (rgb >> 8 & 0xFF)
                        + 0.114f * (rgb & 0xFF);
            }
        }
        return brightness;
    }

    private static void fillTransparent(BufferedImage picture, float[] brightness) {
        float[] alpha = alpha(picture);
        double opaque = 0;
        double light = 0;
        for (int i = 0; i < alpha.length; i++) {
            opaque += alpha[i];
            light += alpha[i] * brightness[i];
        }
        boolean mostlyOpaque = opaque >= alpha.length / 2.0;
        float fill = light > 127.5 * opaque == mostlyOpaque ? 255 : 0;
        for (int i = 0; i < alpha.length; i++) {
            brightness[i] = alpha[i] * brightness[i] + (1 - alpha[i]) * fill;
        }
    }

    private static float[] alpha(BufferedImage picture) {
        int width = picture.getWidth();
        float[] alpha = new float[width * picture.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                alpha[y * width + x] = (row[x] >>> 24) / 255f;
            }
        }
        return alpha;
    }

    /** The brightness of the outermost pixels. */
    float[] border() {
        float[] border = new float[2 * (width + height)];
        for (int x = 0; x < width; x++) {
            border[x] = brightness[x];
            border[width + x] = brightness[(height - 1) * width + x];
        }
        for (int y = 0; y < height; y++) {
            border[2 * width + y] = brightness[y * width];
            border[2 * width + height + y] = brightness[y * width + width - 1];
        }
        return border;
    }
}
