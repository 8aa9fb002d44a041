package org.digitlab.ui.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.Stroke;
import org.junit.jupiter.api.Test;

class PaperTest {

    @Test
    void aBlankDrawingStaysBlank() {
        assertThat(Paper.fit(Drawing.BLANK)).isEqualTo(Drawing.BLANK);
    }

    @Test
    void aDotOutsideIsMovedToTheMiddle() {
        Drawing dot = drawing(3, new InkPoint(400, 300));
        assertThat(Paper.fit(dot)).isEqualTo(drawing(3, new InkPoint(14, 14)));
    }

    @Test
    void aDrawingInsideIsNotChanged() {
        Drawing onPaper = drawing(null, new InkPoint(0, 5), new InkPoint(28, 20));
        assertThat(Paper.fit(onPaper)).isSameAs(onPaper);
    }

    @Test
    void aLargeDrawingIsScaledIntoTheCentredBox() {
        Drawing large = drawing(7, new InkPoint(100, 100), new InkPoint(300, 500));
        assertThat(Paper.fit(large)).isEqualTo(drawing(7, new InkPoint(9, 4), new InkPoint(19, 24)));
    }

    @Test
    void aDrawingInAUnitSquareIsEnlarged() {
        Drawing small = drawing(null, new InkPoint(0, 0), new InkPoint(1, 0.5));
        assertThat(Paper.fit(small)).isEqualTo(drawing(null, new InkPoint(4, 9), new InkPoint(24, 19)));
    }

    @Test
    void aPointOutsideIsMovedToTheEdge() {
        assertThat(Paper.point(-3, 31)).isEqualTo(new InkPoint(0, 28));
        assertThat(Paper.point(5, 6)).isEqualTo(new InkPoint(5, 6));
    }

    private static Drawing drawing(Integer label, InkPoint... points) {
        return new Drawing(List.of(new Stroke(List.of(points), 2)), label);
    }
}
