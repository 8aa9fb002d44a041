package org.digitlab.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.InkRenderer;
import org.digitlab.ink.Stroke;
import org.junit.jupiter.api.Test;

class StrokeImagesTest {

    private final StrokeImages images = new StrokeImages(3);

    @Test
    void onlyTheLastStrokesHaveImages() {
        List<Stroke> strokes = strokes(5);
        assertThat(images.of(new Drawing(strokes, null))).containsExactly(rendered(strokes, 3), rendered(strokes, 4),
                rendered(strokes, 5));
        assertThat(images.of(new Drawing(strokes.subList(0, 2), null))).containsExactly(rendered(strokes, 1),
                rendered(strokes, 2));
    }

    @Test
    void imagesOfUnchangedStrokesAreReused() {
        List<Stroke> strokes = strokes(5);
        List<DigitImage> before = images.of(new Drawing(strokes.subList(0, 4), null));
        List<DigitImage> after = images.of(new Drawing(strokes, null));
        assertThat(after.get(0)).isSameAs(before.get(1));
        assertThat(after.get(1)).isSameAs(before.get(2));
        assertThat(images.of(new Drawing(strokes.subList(0, 4), null)).get(0)).isEqualTo(before.get(0));
    }

    @Test
    void aChangedStrokeChangesAllLaterImages() {
        List<Stroke> strokes = new ArrayList<>(strokes(4));
        List<DigitImage> before = images.of(new Drawing(strokes, null));
        strokes.set(2, new Stroke(List.of(new InkPoint(2, 20), new InkPoint(25, 20)), 2));
        assertThat(images.of(new Drawing(strokes, null))).containsExactly(before.get(0), rendered(strokes, 3),
                rendered(strokes, 4));
    }

    private static DigitImage rendered(List<Stroke> strokes, int count) {
        return InkRenderer.render(new Drawing(strokes.subList(0, count), null));
    }

    /** Returns vertical lines next to each other. */
    private static List<Stroke> strokes(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Stroke(
                List.of(new InkPoint(4 + 4 * i, 4), new InkPoint(4 + 4 * i, 24 - i)), 2)).toList();
    }
}
