package org.digitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waits for what somebody else does who tells nobody when it is done, another process above all: its files and ports can
 * only be looked at again and again.
 */
public final class Waiting {

    /** Guards against waiting forever only: many times what a slow machine needs. */
    public static final int MAX_MILLIS = 300_000;

    private Waiting() {
    }

    /**
     * Looks until it is so.
     *
     * @param what   is waited for, in words
     * @param millis between two looks
     * @param atWork whether it can still come
     * @throws Exception whatever {@code isSo} throws
     */
    public static void until(String what, long millis, BooleanSupplier atWork, Callable<Boolean> isSo) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MAX_MILLIS);
        while (!isSo.call()) {
            assertThat(System.nanoTime()).as(what + " came in time").isLessThan(end);
            assertThat(atWork.getAsBoolean()).as("it is still at work on " + what).isTrue();
            Thread.sleep(millis);
        }
    }
}
