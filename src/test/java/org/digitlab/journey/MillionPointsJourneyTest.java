package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.series.CurveSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
@Tag("benchmark")
class MillionPointsJourneyTest {

    private static final int PULSES = 600;
    private static final double MIN_SATURATION = 0.15;

    @Test
    void chartsWithAMillionPointsPerCurveStaySmoothAndKeepSpikes(@TempDir Path home) throws Exception {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            LongTraining.replaceTrainersOf(lab,
                    last -> lab.await("iteration " + last, () -> lastX(lab, "#loss") >= last));
            lab.robot().clickOn("#both");
            lab.await("a million points", () -> lastX(lab, "#loss") > LongTraining.PAST);
            SmoothFrames frames = new SmoothFrames(lab, "A million points per curve", 8, PULSES);
            frames.stay("watched", pulse -> { });
            frames.stay("with the crosshair moving", pulse -> point(lab, pulse));
            frames.stay("while the window is resized", pulse -> resize(lab.stage(), 0.9 + 0.1 * Math.sin(pulse / 40.0)));
            for (String toggle : List.of("#mlpToggle", "#cnnToggle")) {
                lab.robot().clickOn(toggle).clickOn("#stop");
            }
            new Frames(60).await(lab);
            assertBoundedAndComplete(lab, "#loss", LongTraining::loss);
            assertBoundedAndComplete(lab, "#accuracy", LongTraining::accuracy);
        }
    }

    private static void point(Lab lab, int pulse) {
        Node chart = lab.find(pulse / 600 % 2 == 0 ? "#loss" : "#accuracy");
        Point2D place = chart.localToScreen((0.5 + 0.35 * Math.sin(pulse / 50.0)) * chart.getLayoutBounds().getWidth(),
                0.6 * chart.getLayoutBounds().getHeight());
        new Robot().mouseMove(place);
    }

    private static void resize(Stage stage, double scale) {
        stage.setWidth(Math.rint(scale * 1_600));
        stage.setHeight(Math.rint(scale * 1_000));
    }

    private static void assertBoundedAndComplete(Lab lab, String chart, IntToDoubleFunction value) {
        int fed = (int) lastX(lab, chart);
        var expected = IntStream.rangeClosed(1, fed).mapToDouble(value).summaryStatistics();
        List<MinMaxSeries> curves = curves(lab, chart);
        assertThat(curves).hasSize(4).allSatisfy(curve -> {
            assertThat(curve.size()).isLessThanOrEqualTo(MinMaxSeries.CAPACITY);
            assertThat((long) curve.size() * curve.pointsPerBucket()).isGreaterThanOrEqualTo(LongTraining.PAST);
            var kept = curve.between(1, fed).orElseThrow();
            assertThat(List.of(kept.min(), kept.max())).containsExactly(expected.getMin(), expected.getMax());
        });
        assertThat(spikes(lab, chart)).as("pixel columns of the spikes").isBetween(1L, 12L);
    }

    /** Returns the number of pixel columns with colour at a height that only spikes reach. */
    private static long spikes(Lab lab, String chart) {
        WritableImage image = lab.onFx(() -> lab.find(chart).lookup("Canvas").snapshot(null, null));
        PixelReader pixels = image.getPixelReader();
        int width = (int) (0.7 * image.getWidth());
        int from = (int) (0.3 * image.getHeight());
        int to = (int) (0.55 * image.getHeight());
        return IntStream.range(0, width).filter(x -> IntStream.range(from, to)
                .anyMatch(y -> pixels.getColor(x, y).getSaturation() > MIN_SATURATION)).count();
    }

    private static double lastX(Lab lab, String chart) {
        return lab.onFx(() -> curves(lab, chart).stream().filter(curve -> !curve.isEmpty())
                .mapToDouble(curve -> curve.lastX(curve.size() - 1)).min().orElse(0));
    }

    private static List<MinMaxSeries> curves(Lab lab, String chart) {
        return ((List<?>) Lab.read(Lab.read(lab.find(chart), "curves"), "series")).stream()
                .map(series -> ((CurveSource) Lab.read(series, "source")).points()).toList();
    }
}
