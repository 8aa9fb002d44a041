package org.digitlab.plot.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EndLabelsTest {

    @Test
    void labelsWithRoomDoNotMove() {
        assertThat(EndLabels.place(new double[] {80, 10, 50}, 16, 0, 100)).containsExactly(80, 10, 50);
        assertThat(EndLabels.place(new double[0], 16, 0, 100)).isEmpty();
    }

    @Test
    void crowdedLabelsMoveApartInOrder() {
        double[] placed = EndLabels.place(new double[] {99, 98, 97, 100}, 16, 0, 100);
        assertThat(placed).containsExactly(84, 68, 52, 100);
    }

    @Test
    void allLabelsStayInside() {
        double[] placed = EndLabels.place(new double[] {5, 5, 5, 5, 5}, 16, 0, 40);
        assertThat(Arrays.stream(placed).min().orElseThrow()).isGreaterThanOrEqualTo(0);
        assertThat(Arrays.stream(placed).max().orElseThrow()).isLessThanOrEqualTo(40);
        assertThat(Arrays.stream(placed).distinct().count()).isEqualTo(5);
    }
}
