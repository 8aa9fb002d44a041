package org.digitlab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepTimerTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void theFirstStepsAreTheWarmUp() {
        StepTimer timer = new StepTimer(128, 4, 0);
        // A slow first step, then two steps per second.
        assertThat(timer.step(10 * SECOND)).isFalse();
        for (int half = 1; half < 8; half++) {
            assertThat(timer.step(10 * SECOND + half * SECOND / 2)).isFalse();
        }
        assertThat(timer.step(14 * SECOND)).isTrue();
        assertThat(timer.rate()).isEqualTo(2 * 128);
    }

    @Test
    void atLeastTwoStepsAreMeasured() {
        StepTimer timer = new StepTimer(100, 1, 0);
        assertThat(timer.step(5 * SECOND)).isFalse();
        assertThat(timer.step(10 * SECOND)).isFalse();
        assertThat(timer.step(15 * SECOND)).isTrue();
        assertThat(timer.rate()).isEqualTo(20);
    }
}
