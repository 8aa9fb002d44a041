package org.digitlab.pictures.image;

import java.util.stream.IntStream;

/** An image with one value per pixel, row by row: brightness or contrast, 0 to 255. */
public final class GrayImage {

    public final int width;
    public final int height;
    public final float[] values;

    public GrayImage(int width, int height, float[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    public GrayImage(int width, int height) {
        this(width, height, new float[width * height]);
    }

    public float at(int x, int y) {
        return values[y * width + x];
    }

    public int longerSide() {
        return Math.max(width, height);
    }

    /** Returns the outermost pixels; those in the corners twice. */
    public float[] border() {
        float[] border = new float[2 * (width + height)];
        for (int x = 0; x < width; x++) {
            border[x] = at(x, 0);
            border[width + x] = at(x, height - 1);
        }
        for (int y = 0; y < height; y++) {
            border[2 * width + y] = at(0, y);
            border[2 * width + height + y] = at(width - 1, y);
        }
        return border;
    }

    /** Returns the negative. */
    public GrayImage inverted() {
        GrayImage inverted = new GrayImage(width, height);
        for (int i = 0; i < values.length; i++) {
            inverted.values[i] = 255 - values[i];
        }
        return inverted;
    }

    /** Returns the means of squares of {@code block} × {@code block} pixels, cut at the right and bottom edge. */
    public GrayImage downsampled(int block) {
        GrayImage downsampled = new GrayImage((width + block - 1) / block, (height + block - 1) / block);
        IntStream.range(0, downsampled.height).parallel().forEach(y -> downsampleRow(block, y, downsampled));
        return downsampled;
    }

    private void downsampleRow(int block, int y, GrayImage downsampled) {
        int bottom = Math.min(height, (y + 1) * block);
        for (int x = 0; x < downsampled.width; x++) {
            int right = Math.min(width, (x + 1) * block);
            float sum = 0;
            for (int row = y * block; row < bottom; row++) {
                for (int column = x * block; column < right; column++) {
                    sum += values[row * width + column];
                }
            }
            downsampled.values[y * downsampled.width + x] = sum / ((bottom - y * block) * (right - x * block));
        }
    }

    /** Returns the maximum of the square that reaches {@code reach} pixels to each side. */
    public GrayImage dilated(int reach) {
        return extreme(reach, 1);
    }

    /** Returns the minimum of the square that reaches {@code reach} pixels to each side. */
    public GrayImage eroded(int reach) {
        return extreme(reach, -1);
    }

    /** Returns the mean of the square that reaches {@code reach} pixels to each side, cut at the edges. */
    public GrayImage blurred(int reach) {
        GrayImage columns = new GrayImage(width, height);
        IntStream.range(0, width).parallel()
                .forEach(x -> WindowFilter.mean(values, x, width, height, reach, columns.values));
        GrayImage both = new GrayImage(width, height);
        IntStream.range(0, height).parallel()
                .forEach(y -> WindowFilter.mean(columns.values, y * width, 1, width, reach, both.values));
        return both;
    }

    private GrayImage extreme(int reach, int sign) {
        GrayImage columns = new GrayImage(width, height);
        IntStream.range(0, width).parallel()
                .forEach(x -> WindowFilter.extreme(values, x, width, height, reach, sign, columns.values));
        GrayImage both = new GrayImage(width, height);
        IntStream.range(0, height).parallel()
                .forEach(y -> WindowFilter.extreme(columns.values, y * width, 1, width, reach, sign, both.values));
        return both;
    }
}
