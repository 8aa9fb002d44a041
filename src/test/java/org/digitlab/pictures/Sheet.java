package org.digitlab.pictures;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.segment.Box;

/** A sheet of paper that a test writes on and photographs: dark ink on light paper, or its negative. */
final class Sheet {

    final int width;
    final int height;
    /** The fraction of each pixel that is ink. */
    private final float[] ink;
    /** The fraction of the light that each pixel of paper reflects. */
    private final float[] paper;
    private final List<Box> boxes = new ArrayList<>();

    Sheet(int width, int height) {
        this.width = width;
        this.height = height;
        ink = new float[width * height];
        paper = new float[width * height];
        Arrays.fill(paper, 0.85f);
    }

    /** Returns the bounding boxes of the digits in the order of writing. */
    List<Box> boxes() {
        return boxes;
    }

    /**
     * Writes a digit whose 28 × 28 image is scaled to {@code size} pixels a side.
     *
     * @param digit 784 pixels as in MNIST
     */
    Sheet write(byte[] digit, int left, int top, int size) {
        double scale = size / 28.0;
        int l = width;
        int t = height;
        int r = 0;
        int b = 0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                float value = value(digit, (x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5);
                if (value > 0 && inside(left + x, top + y)) {
                    int at = (top + y) * width + left + x;
                    ink[at] = Math.max(ink[at], value);
                    if (value > 0.5) {
                        l = Math.min(l, left + x);
                        t = Math.min(t, top + y);
                        r = Math.max(r, left + x + 1);
                        b = Math.max(b, top + y + 1);
                    }
                }
            }
        }
        boxes.add(new Box(l, t, r, b));
        return this;
    }

    /** Draws a stroke with a round pen. */
    Sheet stroke(double x1, double y1, double x2, double y2, double pen) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        for (double along = 0; along <= length; along += 0.5) {
            double t = length == 0 ? 0 : along / length;
            dot(x1 + t * (x2 - x1), y1 + t * (y2 - y1), pen / 2);
        }
        return this;
    }

    Sheet dot(double x, double y, double radius) {
        for (int row = (int) (y - radius - 1); row <= y + radius + 1; row++) {
            for (int column = (int) (x - radius - 1); column <= x + radius + 1; column++) {
                double cover = Math.min(1, radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y));
                if (cover > 0 && inside(column, row)) {
                    ink[row * width + column] = Math.max(ink[row * width + column], (float) cover);
                }
            }
        }
        return this;
    }

    /** Prints lines with a downward {@code slope}; at a {@code strength} of 1 they are as dark as ink. */
    Sheet ruled(int spacing, double thickness, double strength, double slope, boolean squared) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double cover = cover(y - slope * x, spacing, thickness);
                if (squared) {
                    cover = Math.max(cover, cover(x + slope * y, spacing, thickness));
                }
                paper[y * width + x] *= (float) (1 - 0.8 * strength * cover);
            }
        }
        return this;
    }

    private static double cover(double across, int spacing, double thickness) {
        double distance = Math.abs(across - spacing * Math.round(across / spacing));
        return Math.max(0, Math.min(1, thickness / 2 + 0.5 - distance));
    }

    /** @param light the light at x and y of 0 to 1 */
    Sheet lit(DoubleBinaryOperator light) {
        for (int i = 0; i < paper.length; i++) {
            paper[i] *= (float) light.applyAsDouble((i % width) / (double) width, i / width / (double) height);
        }
        return this;
    }

    /** Photographs the sheet. */
    Picture picture(double noise, boolean negative, int seed) {
        return Picture.of(width, height, image(noise, negative, seed).getRGB(0, 0, width, height, null, 0, width));
    }

    Picture picture() {
        return picture(0, false, 1);
    }

    /** @param noise standard deviation of the brightness, which is 0 to 255 */
    BufferedImage image(double noise, boolean negative, int seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < ink.length; i++) {
            double value = 255 * paper[i] * (1 - 0.8 * ink[i]);
            value = (negative ? 255 - value : value) + (noise == 0 ? 0 : noise * random.nextGaussian());
            int gray = (int) Math.round(Math.max(0, Math.min(255, value)));
            image.setRGB(i % width, i / width, gray * 0x010101);
        }
        return image;
    }

    private boolean inside(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    private static float value(byte[] digit, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double right = x - column;
        double below = y - row;
        return (float) ((pixel(digit, column, row) * (1 - right) + pixel(digit, column + 1, row) * right) * (1 - below)
                + (pixel(digit, column, row + 1) * (1 - right) + pixel(digit, column + 1, row + 1) * right) * below);
    }

    private static double pixel(byte[] digit, int column, int row) {
        return column < 0 || row < 0 || column > 27 || row > 27 ? 0 : (digit[row * 28 + column] & 0xFF) / 255.0;
    }
}
