package org.digitlab.experiments;

/** The second between two attempts to write the same files. */
class RetryPause {

    private static final long MILLIS = 1000;

    private long last;

    /** Starts the pause. */
    void begin() {
        last = System.nanoTime();
    }

    /** Returns whether the pause is over. */
    boolean isOver() {
        return System.nanoTime() - last > MILLIS * 1_000_000;
    }

    /** Waits for the length of a pause; returns false if the thread was interrupted. */
    boolean await() {
        try {
            Thread.sleep(MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
