package org.digitlab.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Images of 28 × 28 pixels with labels, one byte per pixel, row by row; immutable.
 *
 * <p>Pixels are 0 (background) to 255 (ink), labels 0 to 9, or {@link #NONE} for images that show no digit.
 */
public final class LabeledImages {

    public static final int SIDE = 28;
    public static final int PIXELS = SIDE * SIDE;
    public static final int CLASSES = 10;
    /** The label of an image that shows no digit. */
    public static final int NONE = -1;

    /** The pixel values from 0 to 1: looking them up is faster than dividing. */
    private static final float[] SCALED = new float[256];

    static {
        for (int value = 0; value < SCALED.length; value++) {
            SCALED[value] = value / 255f;
        }
    }

    /** Shared with all subsets to save memory. */
    private final byte[] pixels;
    private final byte[] labels;
    /** The position of each image in {@link #pixels}, in images. */
    private final int[] rows;

    /**
     * @param pixels {@code labels.length × 784} bytes; not copied
     * @param labels 0 to 9 each; not copied
     * @throws IllegalArgumentException if the lengths do not match or a label is out of range
     */
    public LabeledImages(byte[] pixels, byte[] labels) {
        this(pixels, labels, IntStream.range(0, labels.length).toArray());
        if (pixels.length != labels.length * PIXELS) {
            throw new IllegalArgumentException("Expected %d pixels for %d labels, found %d"
                    .formatted(labels.length * PIXELS, labels.length, pixels.length));
        }
        for (byte label : labels) {
            if (label < 0 || label >= CLASSES) {
                throw new IllegalArgumentException("Expected labels from 0 to 9, found " + (label & 0xFF));
            }
        }
    }

    private LabeledImages(byte[] pixels, byte[] labels, int[] rows) {
        this.pixels = pixels;
        this.labels = labels;
        this.rows = rows;
    }

    /**
     * Creates images that show no digit.
     *
     * @param pixels 784 bytes for each image; not copied
     */
    public static LabeledImages withoutDigit(byte[] pixels) {
        byte[] labels = new byte[pixels.length / PIXELS];
        Arrays.fill(labels, (byte) NONE);
        return new LabeledImages(pixels, labels, IntStream.range(0, labels.length).toArray());
    }

    public int size() {
        return labels.length;
    }

    /** Returns the label of an image, 0 to 9 or {@link #NONE}. */
    public int label(int index) {
        return labels[index];
    }

    /** Returns a copy of the 784 bytes of an image. */
    public byte[] image(int index) {
        int from = rows[index] * PIXELS;
        return Arrays.copyOfRange(pixels, from, from + PIXELS);
    }

    /** Copies an image as 784 floats from 0 to 1 to {@code target}, starting at {@code offset}. */
    public void copyScaled(int index, float[] target, int offset) {
        int from = rows[index] * PIXELS;
        for (int i = 0; i < PIXELS; i++) {
            target[offset + i] = SCALED[pixels[from + i] & 0xFF];
        }
    }

    /** Returns these images followed by others; copies the pixels of both. */
    public LabeledImages plus(LabeledImages others) {
        byte[] all = Arrays.copyOf(packed(), (size() + others.size()) * PIXELS);
        byte[] rest = others.packed();
        System.arraycopy(rest, 0, all, size() * PIXELS, rest.length);
        byte[] allLabels = Arrays.copyOf(labels, size() + others.size());
        System.arraycopy(others.labels, 0, allLabels, size(), others.size());
        return new LabeledImages(all, allLabels, IntStream.range(0, allLabels.length).toArray());
    }

    /** Returns a copy of the pixels of these images. */
    private byte[] packed() {
        byte[] packed = new byte[size() * PIXELS];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(pixels, rows[i] * PIXELS, packed, i * PIXELS, PIXELS);
        }
        return packed;
    }

    /** Returns the images at {@code indices} in this order, without copying pixels. */
    public LabeledImages subset(int[] indices) {
        byte[] chosen = new byte[indices.length];
        for (int i = 0; i < indices.length; i++) {
            chosen[i] = labels[indices[i]];
        }
        return new LabeledImages(pixels, chosen, IntStream.of(indices).map(index -> rows[index]).toArray());
    }

    /** Returns the first {@code count} images, or all if there are fewer. */
    public LabeledImages first(int count) {
        return subset(IntStream.range(0, Math.min(count, size())).toArray());
    }
}
