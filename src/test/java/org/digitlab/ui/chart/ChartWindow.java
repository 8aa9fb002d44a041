package org.digitlab.ui.chart;

import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.digitlab.Waiting;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Palette;
import org.digitlab.ui.chart.legend.ChartRun;
import org.testfx.util.WaitForAsyncUtils;

/** A chart of the loss in a window. */
final class ChartWindow {

    static final Color MLP_LIGHT = Color.web("#0072b2");
    static final String MLP = "MLP";
    static final String CNN = "CNN";

    final LiveChart chart = new LiveChart(Measure.LOSS, "Press Train", null);
    final StackPane root = new StackPane(chart);

    ChartWindow(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Scene scene = new Scene(root, 600, 300);
        scene.getStylesheets().add(Objects.requireNonNull(
                LiveChart.class.getResource("/org/digitlab/styles/digit-lab.css")).toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    void press(KeyCode code) {
        chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    ChartRun run(String name) {
        return run(chart, name, name.equals(MLP) ? Palette.MLP : Palette.CNN);
    }

    static ChartRun run(LiveChart chart, String name, Ink ink) {
        ChartRun run = new ChartRun(name, name, ink);
        chart.addRun(run);
        return run;
    }

    static void train(ChartRun run, int points) {
        for (int x = 1; x <= points; x++) {
            double y = 0.5 + 0.4 * Math.sin(x / 7.0);
            run.iteration(new IterationPoint(x, 1, y, y, 1e-3, x / 100.0, 9_000));
        }
    }

    static void validate(ChartRun run, int points) {
        for (int x = 1; x <= points; x++) {
            double y = 0.5 + 0.4 * Math.sin(x / 7.0);
            run.validation(new ValidationPoint(x, 1, y, y, Scope.PROBE));
        }
    }

    void layout() {
        root.applyCss();
        root.layout();
    }

    long pixelsLike(Color wanted) {
        layout();
        chart.settle();
        WritableImage image = chart.canvas().snapshot(null, null);
        long found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color color = image.getPixelReader().getColor(x, y);
                found += Math.abs(color.getRed() - wanted.getRed()) + Math.abs(color.getGreen() - wanted.getGreen())
                        + Math.abs(color.getBlue() - wanted.getBlue()) < 0.02 ? 1 : 0;
            }
        }
        return found;
    }

    static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, action);
    }
}
