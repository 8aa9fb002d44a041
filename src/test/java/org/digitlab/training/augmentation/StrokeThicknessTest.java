package org.digitlab.training.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.digitlab.data.LabeledImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeThicknessTest {

    private static final int PADDED = LabeledImages.SIDE + 2;

    private final StrokeThickness width = new StrokeThickness();

    /** The width of a bar is its ink per row, away from its ends. */
    @ParameterizedTest
    @CsvSource({"4, 0, 4", "4, 1, 5", "4, 2, 6", "4, 3, 7", "4, -1, 3", "4, -2, 2", "3, -1, 2", "2, 0.5, 2.5",
        "6, -4, 2", "6, -3, 3"})
    void aBarGrowsByTheGivenWidth(int before, double growth, double after) {
        float[] image = bar(12, before, 3, 22);
        width.change(image, growth);
        assertThat(rowInk(image, 14)).isCloseTo(after, within(1e-5));
    }

    @Test
    void aDiagonalStrokeChangesBy70Percent() {
        for (int growth : new int[] {-2, 2}) {
            float[] image = diagonal(5);
            double before = rowInk(image, 15);
            width.change(image, growth);
            assertThat((rowInk(image, 15) - before) * Math.sqrt(0.5)).isCloseTo(growth * Math.sqrt(0.5), within(0.1));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, -1, -2, -3, -4})
    void aStrokeTooThinToBecomeThinnerIsUnchanged(double growth) {
        for (float[] stroke : new float[][] {bar(14, 1, 4, 20), bar(14, 2, 4, 20)}) {
            float[] image = stroke.clone();
            width.change(image, growth);
            assertThat(Arrays.equals(image, stroke)).isTrue();
        }
    }

    @Test
    void inkGrowsWithTheGivenWidthAndNoStrokeVanishes() {
        float[] image = noise();
        double last = 0;
        for (double growth = -4; growth <= 4; growth += 0.25) {
            float[] changed = image.clone();
            width.change(changed, growth);
            assertThat(ink(changed)).isGreaterThan(last);
            last = ink(changed);
            for (float value : changed) {
                assertThat(value).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void aThinDiagonalStrokeKeepsItsCore() {
        float[] image = diagonal(1);
        width.change(image, -4);
        for (int i = 4; i < 26; i++) {
            assertThat(image[i * PADDED + i]).isEqualTo(1);
        }
    }

    @Test
    void zeroLeavesTheImageUnchanged() {
        float[] image = noise();
        width.change(image, 0);
        assertThat(image).isEqualTo(noise());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-4, -0.3, 0.3, 2, 4})
    void distantBackgroundAndPaddingStayEmpty(double growth) {
        float[] image = bar(14, 2, 14, 2);
        width.change(image, growth);
        int reach = (int) Math.ceil(Math.abs(growth) / 2);
        for (int i = 0; i < image.length; i++) {
            int x = i % PADDED;
            int y = i / PADDED;
            if (Math.min(x, y) < 14 - reach || Math.max(x, y) > 15 + reach) {
                assertThat(image[i]).isZero();
            }
        }
        float[] full = new float[PADDED * PADDED];
        for (int y = 1; y < PADDED - 1; y++) {
            Arrays.fill(full, y * PADDED + 1, (y + 1) * PADDED - 1, 1);
        }
        width.change(full, growth);
        for (int i = 0; i < PADDED; i++) {
            assertThat(new float[] {full[i], full[i * PADDED], full[(i + 1) * PADDED - 1],
                full[full.length - 1 - i]}).containsOnly(0);
        }
    }

    private static float[] noise() {
        float[] image = new float[PADDED * PADDED];
        Random random = new Random(4);
        for (int y = 5; y < 25; y++) {
            for (int x = 5; x < 25; x++) {
                image[y * PADDED + x] = Math.max(0, random.nextFloat() * 2 - 1);
            }
        }
        return image;
    }

    private static float[] bar(int left, int width, int top, int height) {
        float[] image = new float[PADDED * PADDED];
        for (int y = top; y < top + height; y++) {
            Arrays.fill(image, y * PADDED + left, y * PADDED + left + width, 1);
        }
        return image;
    }

    /** Returns a stroke at 45 degrees with a width in pixels. */
    private static float[] diagonal(double width) {
        float[] image = new float[PADDED * PADDED];
        for (int y = 4; y < 26; y++) {
            for (int x = 4; x < 26; x++) {
                double away = Math.abs(x - y) / Math.sqrt(2);
                image[y * PADDED + x] = (float) Math.max(0, Math.min(1, width / 2 - away + 0.5));
            }
        }
        return image;
    }

    private static double rowInk(float[] image, int y) {
        return ink(Arrays.copyOfRange(image, y * PADDED, (y + 1) * PADDED));
    }

    private static double ink(float[] image) {
        double sum = 0;
        for (float value : image) {
            sum += value;
        }
        return sum;
    }
}
