package org.digitlab.bench;

/** Measures consecutive steps: first a warm-up, then as many steps as the time allows. */
public final class StepTimer {

    /** Additional time for the warm-up, as a fraction of the measured time. */
    private static final double WARM_UP = 0.25;
    private static final int MIN_STEPS = 2;

    private final int images;
    private final double seconds;
    private long start;
    private double measured;
    private int steps;
    private boolean warm;

    /**
     * Starts the clock.
     *
     * @param images  images per step
     * @param seconds duration of the measurement, longer if two steps take longer
     */
    public StepTimer(int images, double seconds) {
        this(images, seconds, System.nanoTime());
    }

    StepTimer(int images, double seconds, long now) {
        this.images = images;
        this.seconds = seconds;
        this.start = now;
    }

    /** Counts a step that has just ended; returns true when the measurement is complete. */
    public boolean step() {
        return step(System.nanoTime());
    }

    boolean step(long now) {
        steps++;
        measured = (now - start) / 1e9;
        if (warm) {
            return measured >= seconds && steps >= MIN_STEPS;
        }
        if (measured >= seconds * WARM_UP) {
            warm = true;
            start = now;
            steps = 0;
        }
        return false;
    }

    /** Returns images per second of the measured steps. */
    public double rate() {
        return steps * (double) images / measured;
    }
}
