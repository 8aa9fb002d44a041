package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The times that the window aims for on a quiet machine. The journeys only print what they measure; with
 * {@code -Ddigitlab.goals=true}, which {@code mvn -Pbench-window verify} sets, a missed goal fails them.
 */
enum Goal {

    /** The median from pulse to pulse: 30 frames a second. */
    FRAME(1000 / 30.0),
    /** The 99th percentile from pulse to pulse. */
    SLOW_FRAME(500),
    /** From the key to a table of 500 runs. */
    TABLE(1_000),
    /** From the click on Cancel to the end of the job. */
    CANCEL(1_000);

    private static final boolean CHECKED = Boolean.getBoolean("digitlab.goals");

    private final double limitMillis;

    Goal(double limitMillis) {
        this.limitMillis = limitMillis;
    }

    void check(double millis) {
        System.out.printf("  goal %s: %.1f of at most %.1f ms%n", name(), millis, limitMillis);
        if (CHECKED) {
            assertThat(millis).as("milliseconds, goal %s", name()).isLessThanOrEqualTo(limitMillis);
        }
    }
}
