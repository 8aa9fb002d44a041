package org.digitlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitlab.ui.chart.ChartWindow.MLP;
import static org.digitlab.ui.chart.ChartWindow.fx;
import static org.digitlab.ui.chart.ChartWindow.train;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.paint.PlotFrame;
import org.digitlab.plot.series.Palette;
import org.digitlab.ui.chart.legend.ChartRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LiveChartZoomTest {

    private ChartWindow window;
    private LiveChart chart;

    @Start
    void start(Stage stage) {
        window = new ChartWindow(stage);
        chart = window.chart;
    }

    @Test
    void theChartFollowsNewPointsUnlessZoomed() {
        fx(() -> {
            ChartRun run = window.run(MLP);
            train(run, 1_000);
            window.layout();
            chart.settle();
            drag(0.25, 0.5, 0.75, 0.5, MouseButton.PRIMARY);
            chart.settle();
            Range held = chart.plotFrame().x();
            assertThat(held.lower()).isCloseTo(250, within(5.0));
            assertThat(held.upper()).isCloseTo(750, within(5.0));
            assertThat(chart.lookup(".follow").isVisible()).isTrue();
            run.iteration(new IterationPoint(1_500, 1, 0.5, 0, 0));
            chart.settle();
            assertThat(chart.plotFrame().x()).isEqualTo(held);
            window.press(KeyCode.DIGIT0);
            chart.settle();
            assertThat(chart.plotFrame().x().upper()).isEqualTo(1_500);
            assertThat(chart.lookup(".follow").isVisible()).isFalse();
        });
    }

    @Test
    void aRectangleZoomsBothAxes() {
        fx(() -> {
            train(window.run(MLP), 1_000);
            window.layout();
            chart.settle();
            PlotFrame before = chart.plotFrame();
            drag(0.5, 0.5, 1, 1, MouseButton.PRIMARY);
            chart.settle();
            assertThat(chart.plotFrame().x().lower()).isCloseTo(500, within(5.0));
            assertThat(chart.plotFrame().y().upper()).isCloseTo(before.y().at(0.5), within(0.02));
            assertThat(chart.plotFrame().y().lower()).isCloseTo(before.y().lower(), within(1e-9));
        });
    }

    @Test
    void theMiddleButtonPans() {
        fx(() -> {
            train(window.run(MLP), 1_000);
            window.layout();
            chart.settle();
            chart.viewport().show(new Range(400, 600), null);
            chart.settle();
            drag(0.75, 0.5, 0.25, 0.5, MouseButton.MIDDLE);
            chart.settle();
            assertThat(chart.plotFrame().x().lower()).isCloseTo(500, within(5.0));
            assertThat(chart.plotFrame().x().span()).isCloseTo(200, within(1e-6));
        });
    }

    @Test
    void theWheelZoomsAroundThePointer() {
        fx(() -> {
            train(window.run(MLP), 1_000);
            window.layout();
            chart.settle();
            double under = chart.plotFrame().xAt(chart.plotFrame().left() + 0.3 * chart.plotFrame().width());
            scroll(0.3, 80);
            chart.settle();
            assertThat(chart.plotFrame().x().span()).isLessThan(900);
            assertThat(chart.plotFrame().x().fraction(under)).isCloseTo(0.3, within(0.01));
            scroll(0.3, -4_000);
            chart.settle();
            assertThat(chart.plotFrame().x()).isEqualTo(new Range(0, 1_000));
        });
    }

    @Test
    void escapeCancelsARectangleOnly() {
        List<KeyCode> passed = new ArrayList<>();
        window.root.addEventHandler(KeyEvent.KEY_PRESSED, event -> passed.add(event.getCode()));
        fx(() -> {
            train(window.run(MLP), 1_000);
            window.layout();
            chart.settle();
            mouse(MouseEvent.MOUSE_PRESSED, 0.2, 0.2, MouseButton.PRIMARY);
            mouse(MouseEvent.MOUSE_DRAGGED, 0.6, 0.6, MouseButton.PRIMARY);
            window.press(KeyCode.ESCAPE);
            mouse(MouseEvent.MOUSE_RELEASED, 0.6, 0.6, MouseButton.PRIMARY);
            chart.settle();
            assertThat(chart.lookup(".follow").isVisible()).isFalse();
            assertThat(passed).isEmpty();
            window.press(KeyCode.ESCAPE);
            assertThat(passed).containsExactly(KeyCode.ESCAPE);
        });
    }

    @Test
    void keysBeforeTheFirstFrameZoomTheCurves() {
        fx(() -> {
            LiveChart early = new LiveChart(Measure.LOSS, "", null);
            train(ChartWindow.run(early, MLP, Palette.MLP), 1_000);
            press(early, KeyCode.PLUS, false);
            assertThat(early.options().zoomXProperty().get()).isEqualTo(new Range(100, 900));
            pressAll(early);
            assertThat(early.isZoomed()).isFalse();
        });
    }

    @Test
    void keysDoNotZoomAnEmptyChart() {
        fx(() -> {
            pressAll(new LiveChart(Measure.LOSS, "", null));
            window.layout();
            chart.settle();
            press(chart, KeyCode.PLUS, false);
            press(chart, KeyCode.PLUS, true);
            assertThat(chart.isZoomed()).isFalse();
        });
    }

    private static void pressAll(LiveChart early) {
        for (KeyCode code : KeyCode.values()) {
            press(early, code, false);
            press(early, code, true);
        }
        press(early, KeyCode.DIGIT0, false);
    }

    private static void press(LiveChart target, KeyCode code, boolean alt) {
        target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
    }

    @Test
    void aBeginningOutsideTheChartCanBeShown() {
        fx(() -> {
            ChartRun run = window.run(MLP);
            for (int x = 1; x <= 1_000; x++) {
                run.iteration(new IterationPoint(x, 1, x < 50 ? 2.7 : 0.4, 0, 0));
            }
            window.layout();
            chart.settle();
            Node start = chart.lookup(".start");
            assertThat(start.isVisible()).isTrue();
            assertThat(chart.picture().cut().upper()).isCloseTo(2.7, within(1e-6));
            ((Button) start).fire();
            chart.settle();
            assertThat(chart.plotFrame().y().upper()).isGreaterThan(2.7);
            assertThat(start.isVisible()).isFalse();
            assertThat(chart.picture().cut()).isNull();
            assertThat(chart.request().zoomY().upper()).isGreaterThan(2.7);
            ((Button) chart.lookup(".follow")).fire();
            chart.settle();
            assertThat(chart.plotFrame().y().upper()).isLessThan(1);
            assertThat(start.isVisible()).isTrue();
        });
    }

    @Test
    void nothingIsOfferedWhileEverythingIsInView() {
        fx(() -> {
            ChartWindow.validate(window.run(MLP), 1_000);
            window.layout();
            chart.settle();
            assertThat(chart.lookup(".start").isVisible()).isFalse();
            assertThat(chart.picture().cut()).isNull();
        });
    }

    /** Drags between two positions, in fractions of the plot from its upper left corner. */
    private void drag(double fromX, double fromY, double toX, double toY, MouseButton button) {
        mouse(MouseEvent.MOUSE_PRESSED, fromX, fromY, button);
        mouse(MouseEvent.MOUSE_DRAGGED, (fromX + toX) / 2, (fromY + toY) / 2, button);
        mouse(MouseEvent.MOUSE_DRAGGED, toX, toY, button);
        mouse(MouseEvent.MOUSE_RELEASED, toX, toY, button);
    }

    private void mouse(EventType<MouseEvent> type, double shareX, double shareY, MouseButton button) {
        Point2D place = place(shareX, shareY);
        chart.fireEvent(new MouseEvent(type, place.getX(), place.getY(), place.getX(), place.getY(), button, 1, false,
                false, false, false, button == MouseButton.PRIMARY, button == MouseButton.MIDDLE, false, false, false,
                false, null));
    }

    private void scroll(double shareX, double delta) {
        Point2D place = place(shareX, 0.5);
        chart.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, place.getX(), place.getY(), place.getX(), place.getY(),
                false, false, false, false, false, false, 0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE,
                0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    private Point2D place(double shareX, double shareY) {
        PlotFrame frame = chart.plotFrame();
        return chart.localToScene(chart.canvas().localToParent(frame.left() + shareX * frame.width(),
                frame.top() + shareY * frame.height()));
    }
}
