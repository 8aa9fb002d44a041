package org.digitlab.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkRendererTest {

    private static final double[][] HOOK = {{10, 10}, {10, 90}, {70, 90}};

    @Test
    void aBlankDrawingGivesABlankImage() {
        assertThat(InkRenderer.render(Drawing.BLANK)).isEqualTo(DigitImage.BLANK);
    }

    @Test
    void aPointIsADotInTheCentre() {
        DigitImage image = render(2, 1, 0, new double[][] {{300, 7}});

        assertThat(columns(image)).containsExactly(13, 15);
        assertThat(rows(image)).containsExactly(13, 15);
        assertThat(image.ink(14, 14)).isEqualTo(255);
    }

    @Test
    void aPointAtTheOriginIsADot() {
        assertThat(render(2, 1, 0, new double[][] {{0, 0}})).isEqualTo(render(2, 1, 0, new double[][] {{300, 7}}));
    }

    @Test
    void aTremorIsNotMagnified() {
        DigitImage image = render(2, 1, 0, new double[][] {{300, 300}, {300.01, 300}, {300, 300.01}});

        assertThat(columns(image)).containsExactly(13, 15);
    }

    @Test
    void aHorizontalBarIsTwentyPixelsLongAndAsThickAsThePen() {
        DigitImage image = render(3, 1, 0, new double[][] {{0, 0}, {100, 0}});

        assertThat(columns(image)).containsExactly(4, 24);
        assertThat(rows(image)).containsExactly(13, 15);
        assertThat(image.ink(13, 14)).isEqualTo(255);
        assertThat(mass(image)).isEqualTo(20 * 3, within(2.5));
    }

    @Test
    void aVerticalBarIsARotatedHorizontalBar() {
        DigitImage across = render(3, 1, 0, new double[][] {{0, 0}, {100, 0}});
        DigitImage down = render(3, 1, 0, new double[][] {{0, 0}, {0, 100}});

        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                assertThat(down.ink(row, column)).isEqualTo(across.ink(column, row));
            }
        }
    }

    @Test
    void theCentreOfMassIsThatOfMnist() {
        DigitImage image = render(2, 1, 0, HOOK);

        assertThat(centre(image, true)).isEqualTo(14.0, within(0.03));
        assertThat(centre(image, false)).isEqualTo(14.0, within(0.03));
    }

    @ParameterizedTest
    @CsvSource({"1e-6, 0", "1e-300, 0", "1e6, 0", "1e300, 0", "1, 5000", "1, -300", "1000, 1e6", "0.01, 1"})
    void theImageDoesNotDependOnScaleAndPosition(double scale, double shift) {
        DigitImage expected = render(2, 1, 0, HOOK);
        DigitImage image = render(2, scale, shift, HOOK);

        for (int i = 0; i < 784; i++) {
            assertThat(image.ink(i / 28, i % 28)).isCloseTo(expected.ink(i / 28, i % 28), within(1));
        }
    }

    @Test
    void inkStaysInsideTheImageHoweverUnevenItsMass() {
        List<Stroke> strokes = new ArrayList<>();
        strokes.add(stroke(1, 1, 0, new double[][] {{0, 0}}));
        for (int i = 0; i < 10; i++) {
            strokes.add(stroke(5, 1, 0, new double[][] {{90, 80 + i}, {100, 80 + i}}));
        }
        DigitImage image = InkRenderer.render(new Drawing(strokes, null));

        assertThat(image.ink(0, 0)).isPositive();
        assertThat(mass(image)).isGreaterThan(5 * 5);
    }

    @Test
    void strokesOfDifferentWidthsFitIntoTwentyPixels() {
        DigitImage image = InkRenderer.render(new Drawing(List.of(
                stroke(1, 1, 0, new double[][] {{0, 0}, {0, 100}}),
                stroke(5, 1, 0, new double[][] {{40, 0}, {40, 100}})), null));

        assertThat(rows(image)[1] - rows(image)[0]).isBetween(19, 20);
        int middle = (rows(image)[0] + rows(image)[1]) / 2;
        int[] line = new int[28];
        for (int column = 0; column < 28; column++) {
            line[column] = image.ink(middle, column);
        }
        assertThat(Arrays.stream(line).sum()).isCloseTo(6 * 255, within(6));
    }

    @Test
    void crossingStrokesDoNotAddUp() {
        double[][] across = {{0, 50}, {100, 50}};
        Stroke stroke = stroke(2, 1, 0, across);

        assertThat(InkRenderer.render(new Drawing(List.of(stroke, stroke), null))).isEqualTo(render(2, 1, 0, across));
    }

    private static DigitImage render(double width, double scale, double shift, double[][] points) {
        return InkRenderer.render(new Drawing(List.of(stroke(width, scale, shift, points)), null));
    }

    private static Stroke stroke(double width, double scale, double shift, double[][] points) {
        List<InkPoint> line = new ArrayList<>();
        for (double[] point : points) {
            line.add(new InkPoint(point[0] * scale + shift, point[1] * scale + shift));
        }
        return new Stroke(line, width);
    }

    private static double mass(DigitImage image) {
        double mass = 0;
        for (float ink : image.scaled()) {
            mass += ink;
        }
        return mass;
    }

    private static double centre(DigitImage image, boolean alongX) {
        float[] ink = image.scaled();
        double moment = 0;
        for (int i = 0; i < ink.length; i++) {
            moment += ink[i] * (alongX ? i % 28 : i / 28);
        }
        return moment / mass(image);
    }

    private static int[] columns(DigitImage image) {
        return range(image, true);
    }

    private static int[] rows(DigitImage image) {
        return range(image, false);
    }

    /** Returns the first and the last index with more than a trace of ink. */
    private static int[] range(DigitImage image, boolean alongX) {
        int first = 28;
        int last = -1;
        for (int i = 0; i < 784; i++) {
            if (image.ink(i / 28, i % 28) > 40) {
                first = Math.min(first, alongX ? i % 28 : i / 28);
                last = Math.max(last, alongX ? i % 28 : i / 28);
            }
        }
        return new int[] {first, last};
    }
}
