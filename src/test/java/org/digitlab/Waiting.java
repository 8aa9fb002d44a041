package org.digitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits by polling, for events without notification, such as files and ports of another process. */
public final class Waiting {

    /** Only guards against waiting forever: many times what a slow machine needs. */
    public static final int MAX_MILLIS = 300_000;

    private Waiting() {
    }

    /**
     * Polls until a condition holds.
     *
     * @param what     what is awaited, for the message of a failure
     * @param millis   the pause between two polls
     * @param possible whether the condition can still become true, for instance because a process is alive
     * @throws Exception whatever {@code condition} throws
     */
    public static void until(String what, long millis, BooleanSupplier possible, Callable<Boolean> condition)
            throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MAX_MILLIS);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as(what + " in time").isLessThan(end);
            assertThat(possible.getAsBoolean()).as("still possible: " + what).isTrue();
            Thread.sleep(millis);
        }
    }
}
