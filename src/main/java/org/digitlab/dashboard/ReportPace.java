package org.digitlab.dashboard;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Decides when to report a training again: less often the longer reports take. */
final class ReportPace {

    private static final long MIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** The first reports are slow because classes are loaded, but the next ones should still come soon. */
    private static final int FIRST_REPORTS = 3;
    private static final long MAX_NANOS_AT_FIRST = TimeUnit.SECONDS.toNanos(2);
    private static final long AFTER_FAILURE_NANOS = TimeUnit.MINUTES.toNanos(1);
    /** Nanoseconds of training for each nanosecond of a report, so that reports take a twentieth of the time. */
    private static final int PAUSE_FACTOR = 19;

    private final LongSupplier clock;
    private long last;
    private long pause;
    private int reports;

    /** @param clock clock in nanoseconds */
    ReportPace(LongSupplier clock) {
        this.clock = clock;
        last = clock.getAsLong();
    }

    boolean isDue() {
        return clock.getAsLong() - last >= pause;
    }

    /** @param nanos duration of the report that has just ended */
    void reported(long nanos) {
        reports++;
        long fair = Math.max(MIN_NANOS, PAUSE_FACTOR * nanos);
        pauseFor(reports > FIRST_REPORTS ? fair : Math.min(fair, MAX_NANOS_AT_FIRST));
    }

    void failed() {
        pauseFor(AFTER_FAILURE_NANOS);
    }

    private void pauseFor(long nanos) {
        last = clock.getAsLong();
        pause = nanos;
    }
}
