package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/**
 * Measures the window's frames and compares their processor time with that of a plain scene of the same size: one canvas
 * with as many lines, each with one point per pixel.
 */
final class SmoothFrames {

    /** Maximum cost of a frame relative to the plain scene; generous, several times the measured ratio. */
    private static final double MAX_RATIO = 6;

    private final Lab lab;
    private final String what;
    private final int pulses;
    private final double plainMillis;

    /**
     * Measures the plain scene.
     *
     * @param what   what the window shows, for the printed figures
     * @param lines  the number of curves in the window
     * @param pulses the number of frames to measure each time
     */
    SmoothFrames(Lab lab, String what, int lines, int pulses) {
        this.lab = lab;
        this.what = what;
        this.pulses = pulses;
        plainMillis = plainMillis(lines);
        System.out.printf("A frame of a plain scene: %.1f ms%n", plainMillis);
    }

    /**
     * Measures the window's frames, prints the figures and asserts the ratio to the plain scene.
     *
     * @param how    what happens in the window, for the printed figures
     * @param action runs first in each pulse, given the number of pulses before
     */
    void stay(String how, IntConsumer action) {
        FrameWatch watch = watch(lab.stage().getScene(), action);
        System.out.printf("%s, %s:%n  pulse to pulse: %s%n  FX thread per pulse: %s%n  renderer per pulse: %s%n"
                + "  frame: %.1f times a plain scene's%n", what, how, watch.pulses().summary(), watch.work().summary(),
                watch.rendering().summary(), millis(watch) / plainMillis);
        Goal.FRAME.check(watch.pulses().p50());
        Goal.SLOW_FRAME.check(watch.pulses().p99());
        assertThat(millis(watch)).as("milliseconds per frame, %s", how).isLessThan(MAX_RATIO * plainMillis);
    }

    private double plainMillis(int lines) {
        AtomicReference<Stage> shown = new AtomicReference<>();
        Canvas canvas = new Canvas(lab.stage().getScene().getWidth(), lab.stage().getScene().getHeight());
        lab.robot().interact(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Pane(canvas)));
            stage.show();
            shown.set(stage);
        });
        FrameWatch watch = watch(shown.get().getScene(), pulse -> paint(canvas, lines, pulse));
        lab.robot().interact(shown.get()::close);
        return millis(watch);
    }

    private static void paint(Canvas canvas, int lines, int pulse) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double amplitude = canvas.getHeight() / lines / 2;
        for (int line = 0; line < lines; line++) {
            graphics.beginPath();
            for (int x = 0; x < canvas.getWidth(); x++) {
                graphics.lineTo(x, amplitude * (1 + 2 * line + Math.sin(0.1 * (x + pulse))));
            }
            graphics.stroke();
        }
    }

    private FrameWatch watch(Scene scene, IntConsumer action) {
        FrameWatch watch = lab.onFx(() -> new FrameWatch(scene, action));
        lab.robot().interact(watch::start);
        lab.await(pulses + " pulses", () -> watch.pulses().count() >= pulses);
        lab.robot().interact(watch::stop);
        return watch;
    }

    /** Returns the median processor time per frame, both threads together. */
    private static double millis(FrameWatch watch) {
        return watch.work().p50() + watch.rendering().p50();
    }
}
