package org.digitlab.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final Drawing BAR = drawing(new InkPoint(0, 0), new InkPoint(100, 0));

    @Test
    void anUntouchedDrawingIsTheSameObject() {
        assertThat(BAR.erased(new InkPoint(50, 11), 10)).isSameAs(BAR);
        assertThat(BAR.erased(new InkPoint(50, 10), 10)).isSameAs(BAR);
    }

    @Test
    void aStrokeIsCutWhereItCrossesTheCircle() {
        Drawing erased = BAR.erased(new InkPoint(50, 3), 5);

        assertThat(erased.label()).isEqualTo(1);
        assertThat(erased.strokes()).hasSize(2);
        assertThat(erased.strokes().get(0).points().get(1).x()).isEqualTo(46, within(1e-9));
        assertThat(erased.strokes().get(1).points().get(0).x()).isEqualTo(54, within(1e-9));
    }

    @Test
    void erasingTwiceAtTheSamePointChangesNothingMore() {
        Drawing once = BAR.erased(new InkPoint(33.3, 1.7), 7.1);

        assertThat(once.erased(new InkPoint(33.3, 1.7), 7.1)).isSameAs(once);
    }

    @Test
    void anEndIsErasedWithoutARemainder() {
        Drawing erased = BAR.erased(new InkPoint(0, 0), 10);

        assertThat(erased.strokes()).hasSize(1);
        assertThat(erased.strokes().get(0).points().get(0).x()).isEqualTo(10, within(1e-9));
    }

    @Test
    void aCornerInsideTheCircleIsErased() {
        Drawing hook = drawing(new InkPoint(0, 0), new InkPoint(50, 0), new InkPoint(50, 50));

        Drawing erased = hook.erased(new InkPoint(50, 0), 10);
        assertThat(erased.strokes()).extracting(stroke -> stroke.points().size()).containsExactly(2, 2);
    }

    @Test
    void everythingInsideTheCircleIsErased() {
        assertThat(BAR.erased(new InkPoint(50, 0), 60).isBlank()).isTrue();
    }

    @Test
    void aDotIsErasedCompletelyOrNotAtAll() {
        Drawing dot = drawing(new InkPoint(5, 5));

        assertThat(dot.erased(new InkPoint(5, 6), 2).isBlank()).isTrue();
        assertThat(dot.erased(new InkPoint(5, 8), 2)).isSameAs(dot);
    }

    @Test
    void anEraserNeedsARadius() {
        assertThatIllegalArgumentException().isThrownBy(() -> BAR.erased(new InkPoint(0, 0), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> BAR.erased(new InkPoint(0, 0), Double.NaN));
    }

    private static Drawing drawing(InkPoint... points) {
        return new Drawing(List.of(new Stroke(List.of(points), 2)), 1);
    }
}
