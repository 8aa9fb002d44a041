package org.digitlab.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkRenderer;
import org.junit.jupiter.api.Test;

class SyntheticDigitsTest {

    private static final Runnable NOTHING = () -> { };

    @Test
    void imagesDependOnTheSeedAndNotOnTheirNumber() {
        LabeledImages many = SyntheticDigits.images(1200, 7, NOTHING);
        LabeledImages few = SyntheticDigits.images(600, 7, NOTHING);
        LabeledImages other = SyntheticDigits.images(600, 8, NOTHING);
        int same = 0;
        for (int i = 0; i < few.size(); i++) {
            assertThat(few.image(i)).isEqualTo(many.image(i));
            same += new DigitImage(few.image(i)).equals(new DigitImage(other.image(i))) ? 1 : 0;
        }
        assertThat(same).isLessThan(6);
    }

    @Test
    void everyDigitIsDrawnEquallyOften() {
        LabeledImages images = SyntheticDigits.images(300, 1, NOTHING);
        int[] counts = new int[10];
        for (int i = 0; i < images.size(); i++) {
            counts[images.label(i)]++;
        }
        assertThat(counts).containsOnly(30);
    }

    @Test
    void imagesAreRenderedAsInTheDrawingPane() {
        LabeledImages images = SyntheticDigits.images(40, 3, NOTHING);
        for (int i = 0; i < images.size(); i++) {
            Drawing drawing = SyntheticDigits.drawing(i, 3);
            assertThat(drawing.label()).isEqualTo(images.label(i));
            assertThat(images.image(i)).isEqualTo(InkRenderer.render(drawing).pixels());
        }
    }

    @Test
    void theLargerSideOfEachImagesInkIsTwentyPixels() {
        LabeledImages images = SyntheticDigits.images(2000, 5, NOTHING);
        for (int i = 0; i < images.size(); i++) {
            DigitImage image = new DigitImage(images.image(i));
            int[] box = box(image);
            assertThat(Math.max(box[2] - box[0], box[3] - box[1])).as("drawing %d", i).isBetween(19, 21);
            assertThat(sum(image)).as("drawing %d", i).isBetween(20 * 200, 20 * 20 * 255);
        }
    }

    @Test
    void everyDigitHasAtLeastFiveStylesAndEachCanBeDrawn() {
        for (int digit = 0; digit < 10; digit++) {
            Set<String> names = new HashSet<>();
            for (Skeleton style : HandwritingStyles.of(digit)) {
                Drawing drawing = Handwriting.write(style, digit, new SplittableRandom(1));
                assertThat(InkRenderer.render(drawing).isBlank()).isFalse();
                names.add(style.name());
            }
            assertThat(names).hasSizeGreaterThanOrEqualTo(5).hasSameSizeAs(HandwritingStyles.of(digit));
        }
    }

    @Test
    void stylesArePickedByTheirWeights() {
        SplittableRandom random = new SplittableRandom(1);
        Skeleton rare = Skeleton.parse("1 rare 1 | 0,0 0,100");
        Skeleton common = Skeleton.parse("1 common 4 | 0,0 0,100");
        int found = 0;
        for (int i = 0; i < 5000; i++) {
            found += HandwritingStyles.pick(List.of(rare, common), random) == common ? 1 : 0;
        }
        assertThat(found).isBetween(3850, 4150);
    }

    @Test
    void renderingCanBeCancelled() {
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> SyntheticDigits.images(100_000, 1, () -> {
            if (asked.incrementAndGet() == 3) {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);
        assertThat(asked).hasValue(3);
    }

    /** Returns left, top, right and bottom of the pixels with strong ink. */
    private static int[] box(DigitImage image) {
        int[] box = {DigitImage.SIDE, DigitImage.SIDE, 0, 0};
        for (int row = 0; row < DigitImage.SIDE; row++) {
            for (int column = 0; column < DigitImage.SIDE; column++) {
                if (image.ink(row, column) > 80) {
                    box[0] = Math.min(box[0], column);
                    box[1] = Math.min(box[1], row);
                    box[2] = Math.max(box[2], column + 1);
                    box[3] = Math.max(box[3], row + 1);
                }
            }
        }
        return box;
    }

    private static int sum(DigitImage image) {
        int sum = 0;
        for (byte pixel : image.pixels()) {
            sum += pixel & 0xFF;
        }
        return sum;
    }
}
