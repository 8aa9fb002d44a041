package org.digitlab.pictures.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinePathTest {

    @Test
    void thePathDoesNotFollowAStrokeThatDeflectsTheTrace() {
        int[] along = IntStream.range(0, 1000).filter(x -> x < 400 || x > 440).toArray();
        double[] middles = Arrays.stream(along)
                .mapToDouble(x -> 70 + 0.02 * x + (x > 300 && x < 350 ? 9 : 0)).toArray();
        LinePath path = new LinePath(along, middles);

        for (int x : new int[] {0, 320, 420, 999}) {
            assertThat(path.at(x)).isCloseTo(70 + 0.02 * x, within(1.0));
        }
    }

    @Test
    void aLineIsExtendedStraightBeyondItsTrace() {
        LinePath path = new LinePath(new int[] {100, 101, 102, 103}, new double[] {10, 11, 12, 13});

        assertThat(path.at(90)).isCloseTo(0, within(1e-9));
        assertThat(path.at(110)).isCloseTo(20, within(1e-9));
    }
}
