package org.digitlab.dashboard;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** When a training is reported again: the longer its reports take, the more seldom. */
final class ReportPace {

    private static final long MIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** The first reports are slow, for their classes are loaded; that is no reason to keep anybody waiting. */
    private static final int FIRST_REPORTS = 3;
    private static final long MAX_NANOS_AT_FIRST = TimeUnit.SECONDS.toNanos(2);
    private static final long AFTER_FAILURE_NANOS = TimeUnit.MINUTES.toNanos(1);
    /** Nanoseconds of training for each that a report took, which so takes a twentieth of the time. */
    private static final int REST = 19;

    private final LongSupplier clock;
    private long last;
    private long rest;
    private int reports;

    /** @param clock in nanoseconds */
    ReportPace(LongSupplier clock) {
        this.clock = clock;
        last = clock.getAsLong();
    }

    boolean isDue() {
        return clock.getAsLong() - last >= rest;
    }

    /** @param nanos that the report took, which is over now */
    void reported(long nanos) {
        reports++;
        long fair = Math.max(MIN_NANOS, REST * nanos);
        restFor(reports > FIRST_REPORTS ? fair : Math.min(fair, MAX_NANOS_AT_FIRST));
    }

    void failed() {
        restFor(AFTER_FAILURE_NANOS);
    }

    private void restFor(long nanos) {
        last = clock.getAsLong();
        rest = nanos;
    }
}
