package org.digitlab.journey;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * Measures the frames of a scene: the time from pulse to pulse, the processor time of the FX thread per pulse (timers,
 * including all drawing into canvases, styles and layout), and that of the renderer's thread between two pulses.
 */
final class FrameWatch extends AnimationTimer {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Millis pulses = new Millis();
    private final Millis work = new Millis();
    private final Millis rendering = new Millis();
    private final Scene scene;
    private final IntConsumer action;
    private final Runnable laidOut = this::laidOut;
    private final long renderer = Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
            .filter(thread -> thread != null && thread.getThreadName().startsWith("QuantumRenderer"))
            .mapToLong(ThreadInfo::getThreadId).findFirst().orElseThrow();
    private long begun;
    private long worked;
    private long rendered;

    /**
     * Creates a stopped timer. Must be called on the FX thread.
     *
     * @param action runs first in each pulse, given the number of pulses before
     */
    FrameWatch(Scene scene, IntConsumer action) {
        this.scene = scene;
        this.action = action;
    }

    @Override
    public void start() {
        scene.addPostLayoutPulseListener(laidOut);
        super.start();
    }

    @Override
    public void stop() {
        super.stop();
        scene.removePostLayoutPulseListener(laidOut);
    }

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        long cpu = THREADS.getThreadCpuTime(renderer);
        if (begun > 0) {
            pulses.add(time - begun);
            rendering.add(cpu - rendered);
        }
        begun = time;
        worked = THREADS.getCurrentThreadCpuTime();
        rendered = cpu;
        action.accept(pulses.count());
    }

    Millis pulses() {
        return pulses;
    }

    Millis work() {
        return work;
    }

    Millis rendering() {
        return rendering;
    }

    private void laidOut() {
        work.add(THREADS.getCurrentThreadCpuTime() - worked);
    }
}
