package org.digitlab.plot.axis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EasedRangeTest {

    private final EasedRange range = new EasedRange();

    @Test
    void theFirstTargetIsReachedAtOnce() {
        range.aim(new Range(0, 2));
        assertThat(range.current()).isEqualTo(new Range(0, 2));
        assertThat(range.step(0.03)).isFalse();
    }

    @Test
    void theRangeMovesSmoothlyToItsTarget() {
        range.aim(new Range(0, 2));
        range.aim(new Range(0, 1));
        double before = 2;
        int frames = 0;
        while (range.step(0.033)) {
            double now = range.current().upper();
            assertThat(now).isBetween(1.0, before);
            assertThat(before - now).isLessThan(0.2);
            before = now;
            frames++;
        }
        assertThat(range.current()).isEqualTo(new Range(0, 1));
        assertThat(frames).isBetween(10, 120);
    }

    @Test
    void theRangeGrowsFasterThanItShrinks() {
        range.aim(new Range(0, 1));
        range.aim(new Range(0, 2));
        range.step(0.033);
        double opened = range.current().upper() - 1;
        range.jump();
        range.aim(new Range(0, 1));
        range.step(0.033);
        double closed = 2 - range.current().upper();
        assertThat(opened).isGreaterThan(2 * closed);
    }

    @Test
    void theLatestXIsVisibleAtOnce() {
        range.aim(new Range(0, 10));
        range.includeUpper(30);
        assertThat(range.current().upper()).isEqualTo(30);
    }
}
