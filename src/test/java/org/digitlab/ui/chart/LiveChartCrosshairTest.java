package org.digitlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.ui.chart.ChartWindow.MLP;
import static org.digitlab.ui.chart.ChartWindow.fx;
import static org.digitlab.ui.chart.ChartWindow.train;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.series.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LiveChartCrosshairTest {

    private ChartWindow window;
    private LiveChart chart;

    @Start
    void start(Stage stage) {
        window = new ChartWindow(stage);
        chart = window.chart;
    }

    @Test
    void theArrowKeysMoveTheCrosshair() {
        fx(() -> {
            train(window.run(MLP), 50);
            chart.settle();
            window.press(KeyCode.LEFT);
            assertThat(chart.options().hoverXProperty().get()).isEqualTo(50);
            window.press(KeyCode.LEFT);
            assertThat(chart.options().hoverXProperty().get()).isEqualTo(49);
            window.press(KeyCode.HOME);
            window.press(KeyCode.RIGHT);
            assertThat(chart.options().hoverXProperty().get()).isEqualTo(2);
            chart.settle();
            assertThat(chart.lookup(".hover-card").isVisible()).isTrue();
            assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT).toString())
                    .startsWith("Loss, Iteration 2: MLP training 0.");
            window.press(KeyCode.ESCAPE);
            chart.settle();
            assertThat(chart.lookup(".hover-card").isVisible()).isFalse();
        });
    }

    @Test
    void escapeIsConsumedOnlyIfThereIsACrosshair() {
        List<KeyCode> passed = new ArrayList<>();
        window.root.addEventHandler(KeyEvent.KEY_PRESSED, event -> passed.add(event.getCode()));
        fx(() -> {
            train(window.run(MLP), 50);
            chart.settle();
            window.press(KeyCode.END);
            window.press(KeyCode.ESCAPE);
            assertThat(passed).isEmpty();
            window.press(KeyCode.ESCAPE);
            assertThat(passed).containsExactly(KeyCode.ESCAPE);
        });
    }

    @Test
    void theCardCountsTheCurvesThatDoNotFit() {
        fx(() -> {
            for (int i = 0; i < 40; i++) {
                train(window.run("Run " + i), 3);
            }
            chart.settle();
            window.press(KeyCode.END);
            chart.settle();
            assertThat(chart.lookupAll(".hover-card .heading")).extracting(node -> ((Label) node).getText())
                    .anyMatch(text -> text.matches("and \\d+ more"));
        });
    }

    @Test
    void chartsWithTheSameOptionsShareCrosshairAndZoom() {
        LiveChart other = new LiveChart(Measure.LOSS, "", null);
        other.optionsProperty().set(chart.options());
        fx(() -> {
            window.root.getChildren().setAll(new VBox(chart, other));
            train(window.run(MLP), 50);
            train(ChartWindow.run(other, "MLP", Palette.MLP), 50);
            window.layout();
            chart.settle();
            window.press(KeyCode.END);
            chart.viewport().show(new Range(10, 20), null);
            other.settle();
            assertThat(other.options().hoverXProperty().get()).isEqualTo(50);
            assertThat(other.plotFrame().x()).isEqualTo(new Range(10, 20));
        });
    }
}
