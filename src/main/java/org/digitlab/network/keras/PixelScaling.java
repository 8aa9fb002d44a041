package org.digitlab.network.keras;

/**
 * What a Keras model's pixels were in its training: a Keras file does not say. Each is a straight line from this
 * program's pixels, 0 for the background to 1 for ink.
 */
public enum PixelScaling {
    UNIT("0..1", 1, 0),
    BYTES("0..255", 255, 0),
    SIGNED("-1..1", 2, -1),
    /** By mean and standard deviation of MNIST's training pixels. */
    STANDARDISED("standardised", 1 / 0.3081, -0.1307 / 0.3081),
    UNIT_INVERTED("1..0", -1, 1),
    BYTES_INVERTED("255..0", -255, 255);

    private final String id;
    private final Line line;

    PixelScaling(String id, double scale, double shift) {
        this.id = id;
        line = new Line(scale, shift);
    }

    /** For files and the command line: the background's value, then the ink's. */
    public String id() {
        return id;
    }

    Line line() {
        return line;
    }

    /** The pixels that the model was trained with, for 0 to 1. */
    public float[] of(float[] pixels) {
        float[] result = new float[pixels.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) (line.scale() * pixels[i] + line.shift());
        }
        return result;
    }
}
