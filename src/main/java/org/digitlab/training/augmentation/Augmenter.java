package org.digitlab.training.augmentation;

import java.util.SplittableRandom;
import org.digitlab.data.LabeledImages;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;

/**
 * Augments training images. The result is determined by seed, epoch and index of the image, so that a resumed training
 * sees the same images.
 *
 * <p>Not thread-safe, because it reuses its buffers.
 */
public final class Augmenter {

    private static final int SIDE = LabeledImages.SIDE;
    /** Side with a pixel of background at both ends, so that interpolation needs no bounds checks. */
    private static final int PADDED = SIDE + 2;
    private static final double CENTRE = (SIDE - 1) / 2.0;

    private final Recipe recipe;
    private final boolean active;
    private final float[] source = new float[PADDED * PADDED];
    private final StrokeThickness thickness = new StrokeThickness();
    private final ElasticField field = new ElasticField();

    public Augmenter(Recipe recipe) {
        this.recipe = recipe;
        this.active = recipe.augments();
    }

    /**
     * Returns an augmented copy of an image, as in training.
     *
     * @param image 784 bytes, row by row
     * @param epoch from 1
     * @param index index of the image among the training images
     * @return 784 bytes
     */
    public byte[] changed(byte[] image, int epoch, int index) {
        float[] pixels = new float[LabeledImages.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = image[i] & 0xFF;
        }
        change(pixels, 0, epoch, index);
        byte[] changed = new byte[LabeledImages.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            changed[i] = (byte) Math.round(pixels[i]);
        }
        return changed;
    }

    /**
     * Augments an image in place.
     *
     * @param pixels 784 values from {@code offset}, of any scale with a background of 0
     * @param epoch  from 1
     * @param index  index of the image among the training images
     */
    public void change(float[] pixels, int offset, int epoch, int index) {
        if (!active) {
            return;
        }
        for (int y = 0; y < SIDE; y++) {
            System.arraycopy(pixels, offset + y * SIDE, source, (y + 1) * PADDED + 1, SIDE);
        }
        SplittableRandom random = new SplittableRandom(Seeds.of(recipe.seed(), epoch, index));
        // All numbers are always drawn: a stronger rotation turns the same image further in the same direction.
        double angle = Math.toRadians(draw(random, RecipeField.ROTATION));
        double scale = 1 + draw(random, RecipeField.ZOOM);
        double right = draw(random, RecipeField.SHIFT);
        double down = draw(random, RecipeField.SHIFT);
        double slant = Math.tan(Math.toRadians(draw(random, RecipeField.SHEAR)));
        thickness.change(source, draw(random, RecipeField.THICKNESS));
        field.draw(random, recipe.number(RecipeField.ELASTIC));
        double cos = Math.cos(angle) / scale;
        double sin = Math.sin(angle) / scale;
        map(pixels, offset, new Origin(cos - slant * sin, sin + slant * cos, -sin, cos, CENTRE + right, CENTRE + down));
    }

    /** Fills each pixel from its origin: the inverse of the linear map, plus the elastic displacement. */
    private void map(float[] pixels, int offset, Origin origin) {
        float right = (float) origin.xx;
        float down = (float) origin.yx;
        for (int y = 0; y < SIDE; y++) {
            float firstX = origin.firstX(y);
            float firstY = origin.firstY(y);
            for (int x = 0; x < SIDE; x++) {
                int i = y * SIDE + x;
                pixels[offset + i] = read(firstX + right * x + field.x(i), firstY + down * x + field.y(i));
            }
        }
    }

    /** Returns the bilinear interpolation of the source; background outside. */
    private float read(float x, float y) {
        if (!(x > -1 && x < SIDE && y > -1 && y < SIDE)) {
            return 0;
        }
        int left = (int) (x + 1);
        int top = (int) (y + 1);
        float right = x + 1 - left;
        float below = y + 1 - top;
        int at = top * PADDED + left;
        float upper = source[at] + right * (source[at + 1] - source[at]);
        float lower = source[at + PADDED] + right * (source[at + PADDED + 1] - source[at + PADDED]);
        return upper + below * (lower - upper);
    }

    /** Draws a number that is evenly distributed from minus the strength in the field to the strength. */
    private double draw(SplittableRandom random, RecipeField strength) {
        return recipe.number(strength) * (2 * random.nextDouble() - 1);
    }

    /** The inverse linear map, from a pixel relative to the centre to its origin. */
    private record Origin(double xx, double xy, double yx, double yy, double centreX, double centreY) {

        /** Returns the origin of the first pixel in a row; it grows by {@code xx} from pixel to pixel. */
        float firstX(int y) {
            return (float) (CENTRE - xx * centreX + xy * (y - centreY));
        }

        float firstY(int y) {
            return (float) (CENTRE - yx * centreX + yy * (y - centreY));
        }
    }
}
