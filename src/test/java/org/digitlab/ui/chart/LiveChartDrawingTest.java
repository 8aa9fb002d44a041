package org.digitlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitlab.ui.chart.ChartWindow.CNN;
import static org.digitlab.ui.chart.ChartWindow.MLP;
import static org.digitlab.ui.chart.ChartWindow.MLP_LIGHT;
import static org.digitlab.ui.chart.ChartWindow.fx;
import static org.digitlab.ui.chart.ChartWindow.train;
import static org.digitlab.ui.chart.ChartWindow.validate;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.paint.PlotFrame;
import org.digitlab.plot.series.Palette;
import org.digitlab.plot.series.Smoothing;
import org.digitlab.ui.chart.legend.ChartRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LiveChartDrawingTest {

    private ChartWindow window;
    private LiveChart chart;

    private static final Color MLP_DARK = Color.web("#56b4e9");

    @Start
    void start(Stage stage) {
        window = new ChartWindow(stage);
        chart = window.chart;
    }

    @Test
    void curvesAreDrawnInTheRunsColourForTheTheme() {
        fx(() -> {
            validate(window.run(MLP), 100);
            assertThat(window.pixelsLike(MLP_LIGHT)).isGreaterThan(200);
            window.root.getStyleClass().add("dark");
            assertThat(window.pixelsLike(MLP_LIGHT)).isZero();
            assertThat(window.pixelsLike(MLP_DARK)).isGreaterThan(200);
        });
    }

    @Test
    void chartsOfAnySizeAreDrawn() {
        fx(() -> {
            train(window.run(MLP), 50);
            for (double[] size : new double[][] {{0, 0}, {60, 40}, {300, 150}, {2400, 1200}}) {
                chart.resize(size[0], size[1]);
                chart.layout();
                chart.options().hoverXProperty().set(25);
                chart.settle();
            }
            assertThat(chart.plotFrame().width()).isGreaterThan(2000);
        });
    }

    @Test
    void everyKindOfXIsDrawn() {
        fx(() -> {
            ChartRun run = window.run(MLP);
            train(run, 1_000);
            run.validation(new ValidationPoint(1_000, 2, 0.2, 0.9, Scope.EPOCH));
            window.layout();
            double[] ends = {1_000, 2, 10};
            for (XKind kind : XKind.values()) {
                chart.options().xKindProperty().set(kind);
                chart.settle();
                assertThat(chart.plotFrame().x().upper()).isEqualTo(ends[kind.ordinal()]);
            }
        });
    }

    @Test
    void curvesOfAHiddenRunAreNotDrawn() {
        fx(() -> {
            ChartRun run = window.run(MLP);
            train(run, 50);
            validate(run, 50);
            run.visibleProperty().set(false);
            chart.settle();
            assertThat(chart.drawnPoints()).isZero();
        });
    }

    @Test
    void aMillionPointsAreDrawnAsAtMostTwoPerColumn() {
        fx(() -> {
            train(window.run(CNN), 1_000_000);
            chart.options().smoothingProperty().set(Smoothing.OFF);
            chart.settle();
            assertThat(chart.drawnPoints()).isBetween(100, 2 * (int) chart.plotFrame().width() + 4);
        });
    }

    @Test
    void aDashedCurveOfAMillionPointsIsOneLineOverBarsOfItsSpread() {
        fx(() -> {
            validate(window.run(CNN), 1_000_000);
            chart.settle();
            // Two per column for the spread, one for the line: a line through both extremes would be thousands of dashes.
            double columns = chart.plotFrame().width();
            assertThat((double) chart.drawnPoints()).isBetween(2.8 * columns, 3 * columns + 6);
        });
    }

    @Test
    void theGapIsShadedOnlyIfSwitchedOn() {
        fx(() -> {
            ChartRun run = window.run(MLP);
            train(run, 100);
            for (int x = 10; x <= 100; x += 10) {
                run.validation(new ValidationPoint(x, 1, 1.5, 0.5, Scope.PROBE));
            }
            chart.options().smoothingProperty().set(Smoothing.OFF);
            Color tint = Color.WHITE.interpolate(MLP_LIGHT, 0.13);
            long without = window.pixelsLike(tint);
            chart.options().gapBandProperty().set(true);
            assertThat(window.pixelsLike(tint)).isGreaterThan(without + 5_000);
        });
    }

    @Test
    void theChartIsOpaqueBehindItsCanvas() {
        fx(() -> {
            window.layout();
            Rectangle backdrop = (Rectangle) chart.lookup(".backdrop");
            assertThat(((Color) backdrop.getFill()).isOpaque()).isTrue();
            assertThat(backdrop.getBoundsInParent().contains(chart.canvas().getBoundsInParent())).isTrue();
        });
    }

    @Test
    void thePlotIsAlignedToWholePixels() {
        fx(() -> {
            window.root.setPadding(new Insets(3.3, 5.7, 2.1, 1.9));
            train(window.run(MLP), 50);
            window.layout();
            chart.settle();
            PlotFrame frame = chart.plotFrame();
            assertThat(List.of(chart.canvas().getLayoutY(), frame.left(), frame.top(), frame.width(), frame.height()))
                    .allMatch(value -> value == Math.rint(value));
        });
    }

    @Test
    void stackedChartsAreAligned() {
        LiveChart accuracy = new LiveChart(Measure.ACCURACY, "", null);
        fx(() -> {
            window.root.getChildren().setAll(new VBox(chart, accuracy));
            train(window.run(MLP), 50);
            train(ChartWindow.run(accuracy, "MLP", Palette.MLP), 50);
            window.layout();
            chart.settle();
            accuracy.settle();
            assertThat(accuracy.plotFrame().left()).isCloseTo(chart.plotFrame().left(), within(1e-9));
            assertThat(accuracy.plotFrame().right()).isCloseTo(chart.plotFrame().right(), within(1e-9));
        });
    }
}
