package org.digitlab.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.DigitImage;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.layout.FoundDigit;
import org.digitlab.pictures.layout.FoundDigits;
import org.digitlab.pictures.segment.Box;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds digits of the training set that were written on sheets at known positions. */
class DigitFinderTest {

    private static LabeledImages digits;

    @BeforeAll
    static void load() throws IOException {
        digits = DigitData.bundled().training();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 120, 300})
    void linesAreReadFromTheTopAndDigitsFromTheLeft(int size) {
        Sheet sheet = lines(size, 3, 4, 0);

        assertFound(sheet, sheet.picture(), 3);
    }

    @ParameterizedTest
    @CsvSource({"false, 0", "true, 0", "false, 8", "true, 8"})
    void darkAndLightInkIsFoundDespiteNoise(boolean negative, double noise) {
        Sheet sheet = lines(120, 3, 4, 0);

        assertFound(sheet, sheet.picture(noise, negative, 1), 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.15, 0.08})
    void slantedLinesAreFound(double slope) {
        Sheet sheet = lines(120, 3, 4, slope);

        assertFound(sheet, sheet.picture(), 3);
    }

    @Test
    void shadowsAreNotInk() {
        Sheet soft = lines(120, 3, 4, 0).lit((x, y) -> 0.35 + 0.65 / (1 + Math.exp(8 * (x + y - 1))));
        Sheet hard = lines(120, 3, 4, 0).lit((x, y) -> x > 0.3 + 0.4 * y ? 0.5 : 1);

        assertFound(soft, soft.picture(5, false, 1), 3);
        assertFound(hard, hard.picture(5, false, 1), 3);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0.01, false", "0.5, -0.02, false", "0.4, 0.015, true"})
    void printedLinesAreNotInk(double strength, double slope, boolean squared) {
        Sheet sheet = lines(120, 3, 4, 0).ruled(75, 3, strength, slope, squared);

        assertFound(sheet, sheet.picture(4, false, 1), 3);
    }

    @ParameterizedTest
    @CsvSource({"75, 3, true", "40, 2, true", "60, 4, false"})
    void printedLinesAsDarkAsInkAreNotInk(int spacing, double thickness, boolean squared) {
        Sheet sheet = lines(120, 3, 4, 0).ruled(spacing, thickness, 1, 0.012, squared);

        assertFound(sheet, sheet.picture(4, false, 1), 3, 12);
    }

    /** Numbers in neat columns: unlike a printed line, a column of strokes has gaps. */
    @ParameterizedTest
    @CsvSource({"12, 70, 120, 5", "8, 50, 70, 3"})
    void strokesInAColumnAreNotAPrintedLine(int lines, int high, int spacing, int thick) {
        Sheet sheet = new Sheet(600, lines * spacing + 100);
        for (int line = 0; line < lines; line++) {
            int top = 50 + line * spacing;
            sheet.stroke(150, top, 150, top + high, thick).stroke(300, top, 300, top + high, thick)
                    .stroke(420 + line % 3 * 20, top, 400 + line % 3 * 20, top + high, thick);
        }
        FoundDigits found = DigitFinder.find(sheet.picture(), image -> 1);
        assertThat(found.lines()).hasSize(lines).allSatisfy(line -> assertThat(line).hasSize(3));
    }

    @Test
    void aDarkTableAroundTheSheetIsNotInk() {
        Sheet sheet = lines(120, 3, 4, 0).lit((x, y) -> x < 0.04 || x > 0.93 || y < 0.05 || y > 0.9 ? 0.15 : 1);

        assertFound(sheet, sheet.picture(4, false, 1), 3);
    }

    @Test
    void specksAndDotsAreNotDigits() {
        Sheet sheet = lines(120, 1, 3, 0);
        Box first = sheet.boxes().get(0);
        sheet.dot(first.right() + 12, first.bottom() - 4, 4).dot(20, 30, 2).dot(700, 500, 3);

        assertFound(sheet, sheet.picture(), 1);
    }

    @Test
    void theBarOfAFiveIsPartOfTheDigit() {
        Sheet sheet = new Sheet(400, 300).stroke(120, 80, 110, 130, 8).stroke(110, 130, 150, 140, 8)
                .stroke(150, 140, 150, 180, 8).stroke(150, 180, 105, 190, 8).stroke(134, 75, 175, 72, 8);

        FoundDigits found = DigitFinder.find(sheet.picture(), image -> 1);
        assertThat(found.digits()).hasSize(1);
        assertBox(found.lines().get(0).get(0).box(), new Box(101, 68, 179, 194), 2);
    }

    @Test
    void aBrokenStrokeIsOneDigit() {
        Sheet sheet = new Sheet(400, 300).stroke(200, 50, 198, 110, 10).stroke(197, 128, 195, 200, 10)
                .stroke(260, 50, 250, 200, 10);

        assertThat(DigitFinder.find(sheet.picture(), image -> 1).digits()).hasSize(2);
    }

    /** Two rings that share a stroke, with a classifier that recognises rings only. */
    @Test
    void touchingDigitsAreSplit() {
        Sheet sheet = ring(ring(new Sheet(500, 300), 150, 150, 40), 237, 150, 40);

        FoundDigits found = DigitFinder.find(sheet.picture(), DigitFinderTest::symmetry);
        assertThat(found.digits()).hasSize(2);
        assertThat(found.lines()).hasSize(1);
        assertThat(found.lines().get(0).get(0).box().right()).isCloseTo(194, within(20));
        assertThat(found.lines().get(0).get(1).box().left()).isCloseTo(194, within(20));
    }

    @Test
    void aWideDigitIsNotSplitIfTheClassifierIsConfident() {
        Sheet sheet = ring(new Sheet(500, 300), 150, 150, 60);

        assertThat(DigitFinder.find(sheet.picture(), image -> 1).digits()).hasSize(1);
    }

    @Test
    void aDigitsImageDoesNotShowItsNeighbour() {
        Sheet alone = new Sheet(400, 300).stroke(150, 60, 120, 200, 10);
        Sheet both = new Sheet(400, 300).stroke(150, 60, 120, 200, 10).stroke(170, 60, 140, 200, 10);

        List<FoundDigit> found = DigitFinder.find(both.picture(), image -> 1).lines().get(0);
        assertThat(found).hasSize(2);
        DigitImage expected = DigitFinder.find(alone.picture(), image -> 1).lines().get(0).get(0).image();
        assertThat(found.get(0).image()).isEqualTo(expected);
        assertThat(found.get(0).box().right()).isGreaterThan(found.get(1).box().left());
    }

    @Test
    void aFinePenIsWidened() {
        DigitImage image = DigitFinder.find(new Sheet(400, 400).stroke(200, 50, 200, 350, 4).picture(), one -> 1)
                .lines().get(0).get(0).image();

        double mass = 0;
        for (byte pixel : image.pixels()) {
            mass += (pixel & 0xFF) / 255.0;
        }
        assertThat(mass).isCloseTo(40, within(6.0));
    }

    @Test
    void aWideGapSeparatesNumbers() {
        Sheet sheet = new Sheet(900, 200);
        for (int x : new int[] {100, 140, 500, 540}) {
            sheet.stroke(x, 60, x, 140, 8);
        }

        assertThat(DigitFinder.find(sheet.picture(), image -> 1).text(digit -> 1)).containsExactly("11 11");
    }

    @Test
    void blankPaperHasNoDigits() {
        assertThat(DigitFinder.find(new Sheet(300, 200).picture(6, false, 3), image -> 1).isEmpty()).isTrue();
        assertThat(DigitFinder.find(Picture.of(1, 1, new int[1]), image -> 1).isEmpty()).isTrue();
        assertThat(DigitFinder.find(Picture.of(3000, 1, new int[3000]), image -> 1).isEmpty()).isTrue();
    }

    /** Returns 1 if the image is symmetric, 0 if its sides have nothing in common or there is ink in the centre. */
    private static double symmetry(DigitImage image) {
        double common = 0;
        double all = 0;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            int mirrored = Math.min(27, 28 - i % 28);
            common += Math.min(image.ink(i / 28, i % 28), image.ink(i / 28, mirrored));
            all += Math.max(image.ink(i / 28, i % 28), image.ink(i / 28, mirrored));
        }
        return image.ink(14, 14) > 0 ? 0 : common / all;
    }

    private static Sheet ring(Sheet sheet, double x, double y, double radius) {
        for (int degree = 0; degree < 360; degree++) {
            double angle = Math.toRadians(degree);
            sheet.dot(x + radius * Math.cos(angle), y + 1.5 * radius * Math.sin(angle), 4);
        }
        return sheet;
    }

    /** Returns a sheet with lines of digits that do not touch each other. */
    private static Sheet lines(int size, int lines, int each, double slope) {
        Sheet sheet = new Sheet(2 * size + each * size, size + lines * 2 * size);
        List<Integer> images = inTurn(lines * each);
        for (int i = 0; i < lines * each; i++) {
            int left = size + i % each * size;
            sheet.write(digits.image(images.get(i)), left,
                    (int) (size / 2 + size / 2 + i / each * 2 * size + slope * left), size);
        }
        return sheet;
    }

    private static List<Integer> inTurn(int count) {
        List<Integer> images = new ArrayList<>();
        for (int i = 0; images.size() < count; i++) {
            if (digits.label(i) == images.size() % 10) {
                images.add(i);
            }
        }
        return images;
    }

    private static void assertFound(Sheet sheet, Picture picture, int lines) {
        assertFound(sheet, picture, lines, 2);
    }

    /** @param tolerance minimum tolerance of a box's edges in pixels */
    private static void assertFound(Sheet sheet, Picture picture, int lines, int tolerance) {
        FoundDigits found = DigitFinder.find(picture, image -> 1);
        List<FoundDigit> all = found.digits().toList();
        assertThat(all).hasSameSizeAs(sheet.boxes());
        assertThat(found.lines()).hasSize(lines);
        for (int i = 0; i < all.size(); i++) {
            assertBox(all.get(i).box(), sheet.boxes().get(i),
                    Math.max(tolerance, sheet.boxes().get(i).height() / 12));
        }
    }

    private static void assertBox(Box box, Box expected, int tolerance) {
        assertThat(box.left()).isCloseTo(expected.left(), within(tolerance));
        assertThat(box.top()).isCloseTo(expected.top(), within(tolerance));
        assertThat(box.right()).isCloseTo(expected.right(), within(tolerance));
        assertThat(box.bottom()).isCloseTo(expected.bottom(), within(tolerance));
    }
}
