package org.digitlab.network.keras;

/**
 * Pixel scalings of trainings in Keras, which Keras files do not contain. Each is an affine map of this program's
 * pixels, 0 for the background to 1 for ink.
 */
public enum PixelScaling {
    UNIT("0..1", 1, 0),
    BYTES("0..255", 255, 0),
    SIGNED("-1..1", 2, -1),
    /** Standardised by mean and standard deviation of MNIST's training pixels. */
    STANDARDIZED("standardised", 1 / 0.3081, -0.1307 / 0.3081),
    UNIT_INVERTED("1..0", -1, 1),
    BYTES_INVERTED("255..0", -255, 255);

    private final String id;
    private final AffineMap map;

    PixelScaling(String id, double scale, double shift) {
        this.id = id;
        map = new AffineMap(scale, shift);
    }

    /** Returns the name for files and the command line: the value of the background, then of ink. */
    public String id() {
        return id;
    }

    AffineMap map() {
        return map;
    }

    /** Returns pixels in this scaling for pixels from 0 to 1. */
    public float[] apply(float[] pixels) {
        float[] result = new float[pixels.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) (map.scale() * pixels[i] + map.shift());
        }
        return result;
    }
}
