package org.digitlab.training.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Stripes;
import org.digitlab.training.Batches;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AugmenterTest {

    private static final int SIDE = LabeledImages.SIDE;
    private static final int IMAGES = 400;
    private static final Recipe PLAIN = Recipe.PLAIN.with(RecipeField.BATCH_SIZE, 1).with(RecipeField.SEED, 1);
    private static final Recipe ALL = PLAIN.with(RecipeField.ROTATION, 15).with(RecipeField.SHIFT, 2)
            .with(RecipeField.ZOOM, 0.1).with(RecipeField.ELASTIC, 1).with(RecipeField.SHEAR, 10)
            .with(RecipeField.THICKNESS, 1);

    static Stream<Recipe> kinds() {
        return Stream.of(only(RecipeField.ROTATION, 20), only(RecipeField.SHIFT, 3), only(RecipeField.ZOOM, 0.2),
                only(RecipeField.ELASTIC, 1.4), only(RecipeField.SHEAR, 20), ALL.with(RecipeField.THICKNESS, 0));
    }

    @Test
    void withoutAugmentationAnImageIsUnchanged() {
        byte[] noise = new byte[LabeledImages.PIXELS];
        new SplittableRandom(3).nextBytes(noise);
        assertThat(new Augmenter(PLAIN).changed(noise, 1, 1)).isEqualTo(noise);
        // The mapping itself, with a rotation below the rounding error.
        assertThat(new Augmenter(only(RecipeField.ROTATION, 1e-9)).changed(noise, 1, 1)).isEqualTo(noise);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theResultIsDeterminedBySeedEpochAndIndex(Recipe recipe) {
        byte[] image = block(8, 6, 10, 14);
        Augmenter augmenter = new Augmenter(recipe);
        byte[] first = augmenter.changed(image, 1, 1);
        augmenter.changed(image, 5, 9);
        assertThat(augmenter.changed(image, 1, 1)).isEqualTo(first).isNotEqualTo(image);
        assertThat(augmenter.changed(image, 2, 1)).isNotEqualTo(first);
        assertThat(augmenter.changed(image, 1, 2)).isNotEqualTo(first);
        assertThat(new Augmenter(recipe.with(RecipeField.SEED, 2)).changed(image, 1, 1)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theMeanInkIsUnchanged(Recipe recipe) {
        byte[] image = block(10, 9, 8, 10);
        Augmenter augmenter = new Augmenter(recipe);
        double mean = 0;
        for (int i = 0; i < IMAGES; i++) {
            double ink = ink(augmenter.changed(image, 1, i));
            assertThat(ink).isBetween(0.4 * ink(image), 2.2 * ink(image));
            mean += ink / IMAGES;
        }
        assertThat(mean / ink(image)).isCloseTo(1, within(0.06));
    }

    /** The main axis of the image gives the random angle. */
    @Test
    void aBarIsRotatedByUpToTheGivenAngle() {
        byte[] bar = block(4, 13, 20, 2);
        Augmenter augmenter = new Augmenter(only(RecipeField.ROTATION, 40));
        double least = 90;
        double most = -90;
        for (int i = 0; i < IMAGES; i++) {
            double angle = axis(augmenter.changed(bar, 1, i));
            least = Math.min(least, angle);
            most = Math.max(most, angle);
        }
        assertThat(least).isBetween(-41.0, -38.0);
        assertThat(most).isBetween(38.0, 41.0);
    }

    @Test
    void aDotMovesByUpToTheShiftAndKeepsItsInk() {
        byte[] dot = block(14, 14, 1, 1);
        Augmenter augmenter = new Augmenter(only(RecipeField.SHIFT, 3));
        double[] least = {SIDE, SIDE};
        double[] most = {0, 0};
        for (int i = 0; i < IMAGES; i++) {
            byte[] moved = augmenter.changed(dot, 1, i);
            assertThat(ink(moved)).isCloseTo(255, within(2.0));
            for (int axis = 0; axis < 2; axis++) {
                double at = centre(moved)[axis];
                least[axis] = Math.min(least[axis], at);
                most[axis] = Math.max(most[axis], at);
            }
        }
        assertThat(least).containsExactly(new double[] {11, 11}, within(0.1));
        assertThat(most).containsExactly(new double[] {17, 17}, within(0.1));
    }

    @Test
    void aSquareIsScaledByUpToTheZoom() {
        byte[] square = block(9, 9, 10, 10);
        Augmenter augmenter = new Augmenter(only(RecipeField.ZOOM, 0.3));
        double[] sides = new double[IMAGES];
        for (int i = 0; i < IMAGES; i++) {
            sides[i] = Math.sqrt(ink(augmenter.changed(square, 1, i)) / 255);
        }
        Arrays.sort(sides);
        assertThat(sides[0]).isCloseTo(7, within(0.15));
        assertThat(sides[IMAGES - 1]).isCloseTo(13, within(0.15));
    }

    @Test
    void shearSlantsAndKeepsTheInkOfEveryRow() {
        byte[] bar = block(13, 6, 2, 16);
        Augmenter augmenter = new Augmenter(only(RecipeField.SHEAR, 25));
        double most = 0;
        for (int i = 0; i < IMAGES; i++) {
            byte[] slanted = augmenter.changed(bar, 1, i);
            for (int y = 0; y < SIDE; y++) {
                // Two pixels of 255 are spread over three or four, each rounded.
                assertThat(rowInk(slanted, y)).isCloseTo(rowInk(bar, y), within(2.0));
            }
            most = Math.max(most, Math.abs(90 - Math.abs(axis(slanted))));
        }
        assertThat(most).isBetween(23.0, 25.5);
    }

    @Test
    void theElasticDisplacementHasTheGivenDeviationEverywhere() {
        ElasticField field = new ElasticField();
        SplittableRandom random = new SplittableRandom(5);
        for (int pixel : new int[] {0, SIDE / 2, 14 * SIDE + 14, LabeledImages.PIXELS - 1}) {
            double squares = 0;
            double steps = 0;
            for (int i = 0; i < 2000; i++) {
                field.draw(random, 1.5);
                squares += Math.pow(field.x(pixel), 2) + Math.pow(field.y(pixel), 2);
                int neighbour = pixel % SIDE == 0 ? pixel + 1 : pixel - 1;
                steps += Math.pow(field.x(pixel) - field.x(neighbour), 2);
            }
            assertThat(Math.sqrt(squares / 4000)).isCloseTo(1.5, within(0.1));
            assertThat(Math.sqrt(steps / 2000)).as("smoothness").isLessThan(0.4);
        }
    }

    @Test
    void aBatchDiffersBetweenEpochsAndNotBetweenRuns() throws InterruptedException {
        LabeledImages images = Stripes.noisy(1, 3);
        float[] first = pixels(images, ALL, 1);
        assertThat(pixels(images, ALL, 1)).isEqualTo(first);
        assertThat(pixels(images, ALL, 2)).isNotEqualTo(first);
        for (float pixel : first) {
            assertThat(pixel).isBetween(0f, 1f);
        }
    }

    private static float[] pixels(LabeledImages images, Recipe recipe, int epoch) throws InterruptedException {
        try (Batches batches = new Batches(images, recipe, 1)) {
            batches.shuffle(epoch);
            return batches.get(0).features().data().asFloat();
        }
    }

    private static Recipe only(RecipeField strength, double value) {
        return PLAIN.with(strength, value);
    }

    private static byte[] block(int left, int top, int width, int height) {
        byte[] image = new byte[LabeledImages.PIXELS];
        for (int y = top; y < top + height; y++) {
            Arrays.fill(image, y * SIDE + left, y * SIDE + left + width, (byte) 255);
        }
        return image;
    }

    private static double rowInk(byte[] image, int y) {
        return ink(Arrays.copyOfRange(image, y * SIDE, (y + 1) * SIDE));
    }

    private static double ink(byte[] image) {
        double sum = 0;
        for (byte pixel : image) {
            sum += pixel & 0xFF;
        }
        return sum;
    }

    private static double[] centre(byte[] image) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < image.length; i++) {
            x += (image[i] & 0xFF) * (i % SIDE);
            y += (image[i] & 0xFF) * (i / SIDE);
        }
        return new double[] {x / ink(image), y / ink(image)};
    }

    /** Returns the direction of the main axis, in degrees from the horizontal. */
    private static double axis(byte[] image) {
        double[] centre = centre(image);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < image.length; i++) {
            double dx = i % SIDE - centre[0];
            double dy = i / SIDE - centre[1];
            xx += (image[i] & 0xFF) * dx * dx;
            xy += (image[i] & 0xFF) * dx * dy;
            yy += (image[i] & 0xFF) * dy * dy;
        }
        return Math.toDegrees(Math.atan2(2 * xy, xx - yy) / 2);
    }
}
