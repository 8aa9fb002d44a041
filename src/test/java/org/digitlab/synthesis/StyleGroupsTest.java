package org.digitlab.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.Stroke;
import org.junit.jupiter.api.Test;

class StyleGroupsTest {

    @Test
    void aStyleIsHeldOutAsAWhole() {
        List<Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            drawings.add(line(i % 10 / 10.0));
        }
        boolean[] heldOut = StyleGroups.heldOut(drawings, 0.3);
        int count = 0;
        for (int i = 0; i < 100; i++) {
            assertThat(heldOut[i]).as("drawing %d is like %d", i, i % 10).isEqualTo(heldOut[i % 10]);
            count += heldOut[i] ? 1 : 0;
        }
        assertThat(count).isBetween(20, 40);
    }

    @Test
    void nothingIsHeldOutOfNoDrawingsOrForAShareOfZero() {
        assertThat(StyleGroups.heldOut(List.of(), 0.5)).isEmpty();
        assertThat(StyleGroups.heldOut(List.of(line(0), line(1)), 0)).containsExactly(false, false);
    }

    @Test
    void featuresDoNotDependOnSizeAndPosition() {
        double[] small = StrokeFeatures.of(drawing(0, 0, 0, 10, 5, 10));
        double[] large = StrokeFeatures.of(drawing(100, 200, 100, 1200, 600, 1200));
        for (int i = 0; i < small.length; i++) {
            assertThat(large[i]).isCloseTo(small[i], within(1e-9));
        }
        assertThat(small[15]).isEqualTo(0.5);
        assertThat(small[31]).isEqualTo(1);
        assertThat(StrokeFeatures.of(drawing(3, 3))).startsWith(0, 0);
    }

    private static Drawing line(double lean) {
        return drawing(0, 0, 30 * lean, 100);
    }

    private static Drawing drawing(double... xy) {
        List<InkPoint> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new InkPoint(xy[i], xy[i + 1]));
        }
        return new Drawing(List.of(new Stroke(points, 2)), 1);
    }
}
