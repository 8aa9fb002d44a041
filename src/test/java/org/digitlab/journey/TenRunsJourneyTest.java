package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.plot.Measure;
import org.digitlab.plot.Palette;
import org.digitlab.plot.Range;
import org.digitlab.plot.RunSeries;
import org.digitlab.ui.Rendering;
import org.digitlab.ui.chart.ChartRun;
import org.digitlab.ui.chart.LiveChart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Ten runs of 100,000 points on each of two charts, while somebody zooms and moves the slider of the smoothing. */
@Tag("journey")
class TenRunsJourneyTest {

    private static final int RUNS = 10;
    private static final int POINTS = 100_000;
    private static final int EPOCH = 500;
    private static final int PULSES = 300;
    private static final double GROSS_MILLIS = 500;

    private LiveChart loss;
    private LiveChart accuracy;

    @Test
    void tenRunsStaySmoothWhileSomebodyLooksCloser() throws Exception {
        Rendering.prepare();
        List<RunSeries> runs = IntStream.range(0, RUNS).mapToObj(TenRunsJourneyTest::run).toList();
        FxToolkit.registerPrimaryStage();
        Stage stage = FxToolkit.registerStage(Stage::new);
        FxRobot robot = new FxRobot();
        robot.interact(() -> show(stage, runs));
        watch(robot, stage, "zooming", pulse -> zoom(0.5 + 0.45 * Math.sin(pulse / 20.0)));
        watch(robot, stage, "smoothing", pulse ->
                loss.getOptions().smoothingProperty().set(0.5 + 0.49 * Math.sin(pulse / 20.0)));
        robot.interact(stage::close);
    }

    private void show(Stage stage, List<RunSeries> runs) {
        loss = new LiveChart();
        accuracy = new LiveChart();
        accuracy.setMeasure(Measure.ACCURACY);
        accuracy.setOptions(loss.getOptions());
        for (int i = 0; i < RUNS; i++) {
            ChartRun run = new ChartRun("run" + i, "Run " + i, Palette.run(i), runs.get(i));
            loss.addRun(run);
            accuracy.addRun(run);
        }
        loss.setPrefSize(1_000, 450);
        accuracy.setPrefSize(1_000, 450);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(new VBox(loss, accuracy)));
        stage.getScene().getStylesheets().add(
                LiveChart.class.getResource("/org/digitlab/styles/digit-lab.css").toExternalForm());
        stage.show();
    }

    private void zoom(double share) {
        loss.getOptions().zoomXProperty().set(new Range(0.1 * share * POINTS, share * POINTS));
    }

    private static void watch(FxRobot robot, Stage stage, String how, IntConsumer action)
            throws Exception {
        FrameWatch watch = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new FrameWatch(stage.getScene(), action));
        robot.interact(watch::start);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> watch.pulses().count() >= PULSES);
        robot.interact(watch::stop);
        System.out.printf("Ten runs of 100,000 points on two charts, %s:%n  pulse to pulse: %s%n"
                + "  FX thread a pulse: %s%n  renderer a pulse: %s%n", how, watch.pulses().summary(),
                watch.work().summary(), watch.rendering().summary());
        assertThat(watch.pulses().p99()).isLessThan(GROSS_MILLIS);
    }

    private static RunSeries run(int seed) {
        RunSeries run = new RunSeries();
        for (int i = 1; i <= POINTS; i++) {
            double loss = 0.1 + 0.02 * seed + 2 * Math.exp(-i / 3_000.0) + 0.05 * Math.sin(i * 12.9898 + seed);
            run.iteration(new IterationPoint(i, 1, loss, 1 - loss / 3, 1e-3, i / 100.0, 9_000));
            if (i % EPOCH == 0) {
                run.validation(new ValidationPoint(i, i / EPOCH, loss, 1 - loss / 3, ValidationPoint.Scope.EPOCH,
                        i / 100.0));
            }
        }
        return run;
    }
}
