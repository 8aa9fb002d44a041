package org.digitlab.training.augmentation;

import org.digitlab.data.LabeledImages;

/**
 * Makes strokes thicker or thinner by grey dilation and erosion (Serra 1982) with a cross of five pixels, in fractions of
 * a pixel. Diagonal strokes change by as little as 70 % of upright ones.
 *
 * <p>Strokes that an opening with the cross would remove are too thin to become thinner and stay, as in Lantuéjoul's
 * skeleton. Not thread-safe, because it reuses its buffers.
 */
final class StrokeThickness {

    /** Side with a pixel of background at both ends. */
    private static final int PADDED = LabeledImages.SIDE + 2;
    /** First and last pixel inside; the padding of the rows between is cleared afterwards. */
    private static final int FIRST = PADDED + 1;
    private static final int END = PADDED * (PADDED - 1) - 1;

    private final float[] eroded = new float[PADDED * PADDED];
    private final float[] dilated = new float[PADDED * PADDED];

    /**
     * Changes an image in place.
     *
     * @param image  30 × 30 values with a margin of 0
     * @param growth change of the stroke width in pixels; negative for thinner strokes
     */
    void change(float[] image, double growth) {
        // Each pass moves both edges of a stroke by a pixel.
        for (double left = Math.abs(growth) / 2; left > 0; left--) {
            float fraction = (float) Math.min(1, left);
            if (growth > 0) {
                thicken(image, fraction);
            } else {
                thin(image, fraction);
            }
        }
    }

    private void thicken(float[] image, float fraction) {
        dilate(image, dilated);
        for (int i = FIRST; i < END; i++) {
            image[i] += fraction * (dilated[i] - image[i]);
        }
    }

    private void thin(float[] image, float fraction) {
        erode(image, eroded);
        dilate(eroded, dilated);
        for (int i = FIRST; i < END; i++) {
            image[i] -= fraction * (dilated[i] - eroded[i]);
        }
    }

    /** Erodes ink by dilating the background. */
    private void erode(float[] from, float[] to) {
        for (int i = 0; i < dilated.length; i++) {
            dilated[i] = -from[i];
        }
        dilate(dilated, to);
        for (int i = FIRST; i < END; i++) {
            to[i] = -to[i];
        }
    }

    private static void dilate(float[] from, float[] to) {
        for (int i = FIRST; i < END; i++) {
            float beside = Math.max(from[i - 1], from[i + 1]);
            float aboveOrBelow = Math.max(from[i - PADDED], from[i + PADDED]);
            to[i] = Math.max(from[i], Math.max(beside, aboveOrBelow));
        }
        for (int row = PADDED; row < to.length - PADDED; row += PADDED) {
            to[row] = 0;
            to[row + PADDED - 1] = 0;
        }
    }
}
