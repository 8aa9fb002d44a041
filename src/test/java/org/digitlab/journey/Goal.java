package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Upper limits of the window's response times on an idle machine. Journeys only print their measurements, unless
 * {@code -Ddigitlab.goals=true} is set (as by {@code mvn -Pbench-window verify}): then a missed goal fails the journey.
 */
enum Goal {

    /** Median time from pulse to pulse: 30 frames per second. */
    FRAME(1000 / 30.0),
    /** 99th percentile of the time from pulse to pulse. */
    SLOW_FRAME(500),
    /** Time from the shortcut to a table of 500 runs. */
    TABLE(1_000),
    /** Time from the click on Cancel to the end of the job. */
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
