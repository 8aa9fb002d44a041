package org.digitlab.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolylineTest {

    private final Polyline angle = new Polyline(List.of(new ControlPoint(0, 0, false), new ControlPoint(10, 0, true),
            new ControlPoint(10, 5, false)));

    @Test
    void aPartHasTheLengthBetweenItsDistances() {
        assertThat(angle.length()).isEqualTo(15);
        Polyline part = angle.part(4, 12);
        assertThat(part.length()).isCloseTo(8, within(1e-9));
        assertThat(part.points()).hasSize(3).contains(new ControlPoint(10, 0, true));
    }

    @Test
    void theLineIsExtendedStraightBeyondItsEnds() {
        Polyline part = angle.part(-2, 18);
        assertThat(part.points().get(0)).isEqualTo(new ControlPoint(-2, 0, false));
        assertThat(part.points().get(part.points().size() - 1)).isEqualTo(new ControlPoint(10, 8, false));
    }

    @Test
    void spacedPointsKeepEndsAndCorners() {
        assertThat(angle.spaced(4).points()).extracting(ControlPoint::x).containsExactly(0.0, 4.0, 8.0, 10.0, 10.0, 10.0);
        assertThat(angle.spaced(4).points()).extracting(ControlPoint::y).containsExactly(0.0, 0.0, 0.0, 0.0, 4.0, 5.0);
        assertThat(angle.spaced(100).points()).isEqualTo(angle.points());
    }
}
