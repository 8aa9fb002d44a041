package org.digitlab.training.recipe;

import java.util.function.Function;

/**
 * How much training images are changed at random, anew in every epoch, so that a network learns what does not matter.
 *
 * @param rotation  up to so many degrees either way
 * @param shift     up to so many pixels along each axis
 * @param zoom      up to so much larger or smaller, as a part of the size
 * @param elastic   how far pixels wander on average when the image is warped, in pixels: the standard deviation of the
 *                  displacement (Simard et al. 2003 use what is 1.4 here)
 * @param shear     slanted by up to so many degrees either way, every row staying in its place
 * @param thickness strokes made up to so many pixels thicker or thinner
 */
public record Augmentation(double rotation, double shift, double zoom, double elastic, double shear,
        double thickness) {

    /** Images as they are. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0);

    /** @throws IllegalArgumentException one sentence that names the field, the range and the value */
    public Augmentation {
        RecipeField.ROTATION.check(rotation);
        RecipeField.SHIFT.check(shift);
        RecipeField.ZOOM.check(zoom);
        RecipeField.ELASTIC.check(elastic);
        RecipeField.SHEAR.check(shear);
        RecipeField.THICKNESS.check(thickness);
    }

    public static Augmentation of(Function<RecipeField, Double> numbers) {
        return new Augmentation(numbers.apply(RecipeField.ROTATION), numbers.apply(RecipeField.SHIFT),
                numbers.apply(RecipeField.ZOOM), numbers.apply(RecipeField.ELASTIC),
                numbers.apply(RecipeField.SHEAR), numbers.apply(RecipeField.THICKNESS));
    }

    public double number(RecipeField field) {
        return switch (field) {
            case ROTATION -> rotation;
            case SHIFT -> shift;
            case ZOOM -> zoom;
            case ELASTIC -> elastic;
            case SHEAR -> shear;
            case THICKNESS -> thickness;
            default -> throw new IllegalArgumentException(field + " is no strength of an augmentation");
        };
    }

    /** Whether there is nothing to do. */
    public boolean changesNothing() {
        return equals(NONE);
    }
}
