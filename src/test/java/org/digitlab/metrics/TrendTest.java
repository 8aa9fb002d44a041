package org.digitlab.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTest {

    private final Trend trend = new Trend(30);

    @Test
    void theFirstValueIsTheFirstAverage() {
        assertThat(trend.next(1, 2.3)).isEqualTo(2.3);
    }

    @Test
    void aGapGivesNoValueAndLeavesTheAverageAlone() {
        trend.next(1, 2);
        assertThat(trend.next(2, Double.NaN)).isNaN();
        assertThat(trend.next(3, Double.POSITIVE_INFINITY)).isNaN();
        assertThat(trend.next(4, 2)).isEqualTo(2);
    }

    @Test
    void noiseAroundALevelEndsNearIt() {
        Random random = new Random(7);
        double last = 0;
        for (int i = 0; i < 1_000; i++) {
            last = trend.next(i, 5 + random.nextGaussian());
        }
        assertThat(last).isCloseTo(5, within(0.5));
    }

    @Test
    void aStepIsFollowedOverTheHorizon() {
        for (int i = 0; i < 1_000; i++) {
            trend.next(i, 0);
        }
        double after = 0;
        for (int i = 1_000; i < 1_030; i++) {
            after = trend.next(i, 1);
        }
        assertThat(after).isCloseTo(1 - Math.exp(-1), within(0.02));
    }

    @Test
    void clearStartsAnew() {
        trend.next(100, 9);
        trend.clear();
        assertThat(trend.next(1, 2)).isEqualTo(2);
    }
}
