package org.digitlab.drawings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PenLineTest {

    private final PenLine angle = new PenLine(List.of(new Knot(0, 0, false), new Knot(10, 0, true),
            new Knot(10, 5, false)));

    @Test
    void aPartIsAsLongAsItsDistancesSay() {
        assertThat(angle.length()).isEqualTo(15);
        PenLine part = angle.part(4, 12);
        assertThat(part.length()).isCloseTo(8, within(1e-9));
        assertThat(part.points()).hasSize(3).contains(new Knot(10, 0, true));
    }

    @Test
    void beyondItsEndsTheLineGoesStraightOn() {
        PenLine part = angle.part(-2, 18);
        assertThat(part.points().get(0)).isEqualTo(new Knot(-2, 0, false));
        assertThat(part.points().get(part.points().size() - 1)).isEqualTo(new Knot(10, 8, false));
    }

    @Test
    void spacedPointsKeepEndsAndCorners() {
        assertThat(angle.spaced(4).points()).extracting(Knot::x).containsExactly(0.0, 4.0, 8.0, 10.0, 10.0, 10.0);
        assertThat(angle.spaced(4).points()).extracting(Knot::y).containsExactly(0.0, 0.0, 0.0, 0.0, 4.0, 5.0);
        assertThat(angle.spaced(100).points()).isEqualTo(angle.points());
    }
}
