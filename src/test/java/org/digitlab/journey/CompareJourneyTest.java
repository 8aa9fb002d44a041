package org.digitlab.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.digitlab.ui.comparison.SampleRuns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Compare view with many runs. */
@Tag("journey")
@Tag("benchmark")
class CompareJourneyTest {

    private static final int RUNS = 500;
    private static final int LONG_RUNS = 10;
    private static final int POINTS = 100_000;
    private static final int PULSES = 400;

    @Test
    void fiveHundredRunsAreListedAndTenLongRunsAreDrawnSmoothly(@TempDir Path home) throws Exception {
        Path runs = home.resolve("runs");
        fill(runs);
        try (Lab lab = new Lab(home)) {
            lab.ready();
            long start = System.nanoTime();
            lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT2);
            lab.await("the runs", () -> lab.find("#table") != null && table(lab).getItems().size() == RUNS);
            double millis = (System.nanoTime() - start) / 1e6;
            System.out.printf("From Ctrl+2 to a table of %d runs: %.0f ms%n", RUNS, millis);
            Goal.TABLE.check(millis);
            lab.robot().interact(() -> {
                table(lab).getSelectionModel().selectRange(0, LONG_RUNS);
                table(lab).getContextMenu().getItems().get(0).fire();
            });
            lab.await("all their curves", () -> curves(lab) == 2 * LONG_RUNS);
            SmoothFrames frames = new SmoothFrames(lab, "Ten runs of %d points".formatted(POINTS), 2 * LONG_RUNS, PULSES);
            frames.stay("watched", pulse -> { });
            frames.stay("with the crosshair moving", pulse -> point(lab, pulse));
            frames.stay("while zooming by the wheel", pulse -> zoom(lab, pulse));
        }
    }

    private static void fill(Path runs) throws IOException {
        Path small = SampleRuns.finished(runs, "mlp", "classic", 20);
        for (int i = 1; i < RUNS - LONG_RUNS; i++) {
            Path copy = Files.createDirectory(runs.resolve("20260101-000000-mlp-classic-" + i));
            try (Stream<Path> files = Files.list(small)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        for (int i = 0; i < LONG_RUNS; i++) {
            SampleRuns.finished(runs, "cnn", "classic", POINTS);
        }
    }

    private static long curves(Lab lab) {
        return ((List<?>) Lab.read(Lab.read(lab.find("#loss"), "curves"), "series")).size();
    }

    private static void point(Lab lab, int pulse) {
        new Robot().mouseMove(position(lab, 0.5 + 0.35 * Math.sin(pulse / 50.0)));
    }

    private static void zoom(Lab lab, int pulse) {
        new Robot().mouseMove(position(lab, 0.4));
        new Robot().mouseWheel(pulse / 10 % 2 == 0 ? -1 : 1);
    }

    private static Point2D position(Lab lab, double x) {
        Node chart = lab.find("#loss");
        return chart.localToScreen(x * chart.getLayoutBounds().getWidth(), 0.6 * chart.getLayoutBounds().getHeight());
    }

    @SuppressWarnings("unchecked")
    private static TableView<Object> table(Lab lab) {
        return (TableView<Object>) lab.find("#table");
    }
}
