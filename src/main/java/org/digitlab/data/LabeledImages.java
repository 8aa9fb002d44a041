package org.digitlab.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Images of 28 × 28 pixels with their labels, one byte a pixel, row by row.
 *
 * <p>A pixel is 0 (background) to 255 (ink), a label 0 to 9, or {@link #NONE} where a training is to learn what is no digit.
 * Instances never change.
 */
public final class LabeledImages {

    public static final int SIDE = 28;
    public static final int PIXELS = SIDE * SIDE;
    public static final int CLASSES = 10;
    /** The label of an image that shows no digit. */
    public static final int NONE = -1;

    /** Looked up, for a division a pixel takes longer than all else that is done to it. */
    private static final float[] SCALED = new float[256];

    static {
        for (int value = 0; value < SCALED.length; value++) {
            SCALED[value] = value / 255f;
        }
    }

    /** Shared with every subset, for nothing else that a training keeps in Java is as large. */
    private final byte[] pixels;
    private final byte[] labels;
    /** Which row of the pixels each image is. */
    private final int[] rows;

    /**
     * @param pixels {@code labels.length × 784} bytes; kept, not copied
     * @param labels 0 to 9 each; kept, not copied
     * @throws IllegalArgumentException if the lengths do not match or a label is out of range
     */
    public LabeledImages(byte[] pixels, byte[] labels) {
        if (pixels.length != labels.length * PIXELS) {
            throw new IllegalArgumentException("Expected %d pixels for %d labels, found %d"
                    .formatted(labels.length * PIXELS, labels.length, pixels.length));
        }
        for (byte label : labels) {
            if (label < 0 || label >= CLASSES) {
                throw new IllegalArgumentException("Expected labels from 0 to 9, found " + (label & 0xFF));
            }
        }
        this.pixels = pixels;
        this.labels = labels;
        this.rows = IntStream.range(0, labels.length).toArray();
    }

    private LabeledImages(byte[] pixels, byte[] labels, int[] rows) {
        this.pixels = pixels;
        this.labels = labels;
        this.rows = rows;
    }

    /**
     * Images that show no digit.
     *
     * @param pixels 784 bytes each; kept, not copied
     */
    public static LabeledImages withoutDigit(byte[] pixels) {
        byte[] labels = new byte[pixels.length / PIXELS];
        Arrays.fill(labels, (byte) NONE);
        return new LabeledImages(pixels, labels, IntStream.range(0, labels.length).toArray());
    }

    private LabeledImages(LabeledImages whole, int[] indices) {
        pixels = whole.pixels;
        labels = new byte[indices.length];
        rows = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            labels[i] = whole.labels[indices[i]];
            rows[i] = whole.rows[indices[i]];
        }
    }

    public int size() {
        return labels.length;
    }

    /** 0 to 9, or {@link #NONE}. */
    public int label(int index) {
        return labels[index];
    }

    /** The 784 bytes of one image, a copy. */
    public byte[] image(int index) {
        int from = rows[index] * PIXELS;
        return Arrays.copyOfRange(pixels, from, from + PIXELS);
    }

    /** Writes one image as 784 floats from 0 to 1 into {@code target}, from {@code offset} on. */
    public void copyScaled(int index, float[] target, int offset) {
        int from = rows[index] * PIXELS;
        for (int i = 0; i < PIXELS; i++) {
            target[offset + i] = SCALED[pixels[from + i] & 0xFF];
        }
    }

    /** These images and then others; the pixels of both are copied. */
    public LabeledImages plus(LabeledImages others) {
        byte[] all = Arrays.copyOf(packed(), (size() + others.size()) * PIXELS);
        byte[] rest = others.packed();
        System.arraycopy(rest, 0, all, size() * PIXELS, rest.length);
        byte[] allLabels = Arrays.copyOf(labels, size() + others.size());
        System.arraycopy(others.labels, 0, allLabels, size(), others.size());
        return new LabeledImages(all, allLabels, IntStream.range(0, allLabels.length).toArray());
    }

    /** The pixels of these images alone, one after the other. */
    private byte[] packed() {
        byte[] packed = new byte[size() * PIXELS];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(pixels, rows[i] * PIXELS, packed, i * PIXELS, PIXELS);
        }
        return packed;
    }

    /** The images at {@code indices}, in that order; their pixels are not copied. */
    public LabeledImages subset(int[] indices) {
        return new LabeledImages(this, indices);
    }

    /** The first {@code count} images, or all if there are fewer. */
    public LabeledImages first(int count) {
        return subset(IntStream.range(0, Math.min(count, size())).toArray());
    }
}
