package org.digitlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import javafx.application.Application;
import javafx.event.EventType;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.digitlab.plot.Ink;
import org.digitlab.plot.Measure;
import org.digitlab.plot.Palette;
import org.digitlab.plot.Plot;
import org.digitlab.plot.PlotFrame;
import org.digitlab.plot.Range;
import org.digitlab.plot.Smoothing;
import org.digitlab.plot.XKind;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LiveChartTest {

    private static final Color MLP_LIGHT = Color.web("#0072b2");
    private static final String MLP = "MLP";
    private static final String CNN = "CNN";
    private static final Color MLP_DARK = Color.web("#56b4e9");

    private LiveChart chart;
    private StackPane root;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        chart = new LiveChart();
        chart.setEmptyText("Press Train");
        root = new StackPane(chart);
        Scene scene = new Scene(root, 600, 300);
        scene.getStylesheets().add(Objects.requireNonNull(
                LiveChart.class.getResource("/org/digitlab/styles/digit-lab.css")).toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void anEmptyChartInvites() {
        fx(() -> {
            assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("Loss: Press Train");
            assertThat(chart.lookup(".invitation").isVisible()).isTrue();
            assertThat(pixelsLike(MLP_LIGHT)).isZero();
        });
    }

    @Test
    void aCurveIsDrawnInItsColourAndFollowsTheTheme() {
        fx(() -> {
            validate(run(MLP), 100);
            assertThat(pixelsLike(MLP_LIGHT)).isGreaterThan(200);
            root.getStyleClass().add("dark");
            assertThat(pixelsLike(MLP_LIGHT)).isZero();
            assertThat(pixelsLike(MLP_DARK)).isGreaterThan(200);
        });
    }

    @Test
    void aViewCanSetItUp() throws IOException {
        String view = "<?import org.digitlab.ui.chart.LiveChart?>"
                + "<LiveChart measure='ACCURACY' emptyText='Nothing yet'/>";
        LiveChart loaded = new FXMLLoader().load(new ByteArrayInputStream(view.getBytes(StandardCharsets.UTF_8)));
        assertThat(loaded.getMeasure()).isEqualTo(Measure.ACCURACY);
        assertThat(loaded.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("Accuracy: Nothing yet");
    }

    @Test
    void chartsWithTheSameOptionsShareCrosshairAndStretch() {
        LiveChart other = new LiveChart();
        other.setOptions(chart.getOptions());
        fx(() -> {
            root.getChildren().setAll(new VBox(chart, other));
            train(run(MLP), 50);
            train(run(other, "MLP", Palette.MLP), 50);
            layout();
            chart.settle();
            press(KeyCode.END);
            chart.viewport().show(new Range(10, 20), null);
            other.settle();
            assertThat(other.getOptions().hoverXProperty().get()).isEqualTo(50);
            assertThat(other.plotFrame().x()).isEqualTo(new Range(10, 20));
        });
    }

    @Test
    void everySizeIsDrawn() {
        fx(() -> {
            train(run(MLP), 50);
            for (double[] size : new double[][] {{0, 0}, {60, 40}, {300, 150}, {2400, 1200}}) {
                chart.resize(size[0], size[1]);
                chart.layout();
                chart.getOptions().hoverXProperty().set(25);
                chart.settle();
            }
            assertThat(chart.plotFrame().width()).isGreaterThan(2000);
        });
    }

    @Test
    void curvesOfAHiddenNameAreNotDrawn() {
        fx(() -> {
            ChartRun run = run(MLP);
            train(run, 50);
            validate(run, 50);
            run.visibleProperty().set(false);
            chart.settle();
            assertThat(chart.drawnPoints()).isZero();
        });
    }

    @Test
    void aMillionPointsDrawNoMoreThanTwoAColumn() {
        fx(() -> {
            train(run(CNN), 1_000_000);
            chart.getOptions().smoothingProperty().set(Smoothing.OFF);
            chart.settle();
            assertThat(chart.drawnPoints()).isBetween(100, 2 * (int) chart.plotFrame().width() + 4);
        });
    }

    @Test
    void aDashedCurveOfAMillionPointsIsStrokedOnceAColumnOverItsSpread() {
        fx(() -> {
            validate(run(CNN), 1_000_000);
            chart.settle();
            // Two a column for the spread and one for the line; through both extremes it would be thousands of dashes.
            double columns = chart.plotFrame().width();
            assertThat((double) chart.drawnPoints()).isBetween(2.8 * columns, 3 * columns + 6);
        });
    }

    @Test
    void theChartIsOpaqueBehindItsCanvas() {
        fx(() -> {
            layout();
            Rectangle backdrop = (Rectangle) chart.lookup(".backdrop");
            assertThat(((Color) backdrop.getFill()).isOpaque()).isTrue();
            assertThat(backdrop.getBoundsInParent().contains(chart.canvas().getBoundsInParent())).isTrue();
        });
    }

    @Test
    void thePlotStandsOnWholePixels() {
        fx(() -> {
            root.setPadding(new Insets(3.3, 5.7, 2.1, 1.9));
            train(run(MLP), 50);
            layout();
            chart.settle();
            PlotFrame frame = chart.plotFrame();
            assertThat(List.of(chart.canvas().getLayoutY(), frame.left(), frame.top(), frame.width(), frame.height()))
                    .allMatch(value -> value == Math.rint(value));
        });
    }

    @Test
    void theLatestValuesAreSaid() {
        fx(() -> {
            ChartRun run = run(CNN);
            run.validation(new ValidationPoint(430, 1, 0.99021, 0.5, Scope.EPOCH));
            assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .isEqualTo("Loss: CNN validation 0.9902");
            run.validation(new ValidationPoint(431, 1, Double.NaN, 0.5, Scope.EPOCH));
            chart.settle();
            assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .isEqualTo("Loss: CNN validation \u2013");
        });
    }

    @Test
    void theArrowKeysMoveTheCrosshair() {
        fx(() -> {
            train(run(MLP), 50);
            chart.settle();
            press(KeyCode.LEFT);
            assertThat(chart.getOptions().hoverXProperty().get()).isEqualTo(50);
            press(KeyCode.LEFT);
            assertThat(chart.getOptions().hoverXProperty().get()).isEqualTo(49);
            press(KeyCode.HOME);
            press(KeyCode.RIGHT);
            assertThat(chart.getOptions().hoverXProperty().get()).isEqualTo(2);
            chart.settle();
            assertThat(chart.lookup(".hover-card").isVisible()).isTrue();
            assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT).toString())
                    .startsWith("Loss, Iteration 2: MLP training 0.");
            press(KeyCode.ESCAPE);
            chart.settle();
            assertThat(chart.lookup(".hover-card").isVisible()).isFalse();
        });
    }

    @Test
    void theCardSaysHowManyCurvesItHasNoRoomFor() {
        fx(() -> {
            for (int i = 0; i < 40; i++) {
                train(run("Run " + i), 3);
            }
            chart.settle();
            press(KeyCode.END);
            chart.settle();
            assertThat(chart.lookupAll(".hover-card .heading")).extracting(node -> ((Label) node).getText())
                    .anyMatch(text -> text.matches("and \\d+ more"));
        });
    }

    @Test
    void runsWhoseNamesHaveNoRoomAreSwitchedInAMenu() {
        fx(() -> {
            for (int i = 1; i <= 5; i++) {
                train(run("Run " + i), 3);
            }
            layout();
            MenuButton menu = (MenuButton) chart.lookup(".chart-legend .menu-button");
            assertThat(menu.isVisible()).isTrue();
            assertThat(menu.getText()).isEqualTo("5 runs");
            CheckMenuItem second = (CheckMenuItem) menu.getItems().get(1);
            second.setSelected(false);
            chart.settle();
            assertThat(chart.picture().curves()).hasSize(4);
        });
    }

    @Test
    void stackedChartsBeginAndEndAtOneLine() {
        LiveChart accuracy = new LiveChart();
        accuracy.setMeasure(Measure.ACCURACY);
        fx(() -> {
            root.getChildren().setAll(new VBox(chart, accuracy));
            train(run(MLP), 50);
            train(run(accuracy, "MLP", Palette.MLP), 50);
            layout();
            chart.settle();
            accuracy.settle();
            assertThat(accuracy.plotFrame().left()).isCloseTo(chart.plotFrame().left(), within(1e-9));
            assertThat(accuracy.plotFrame().right()).isCloseTo(chart.plotFrame().right(), within(1e-9));
        });
    }

    @Test
    void aRunThatIsRemovedLeavesNothing() {
        fx(() -> {
            ChartRun run = run(MLP);
            train(run, 50);
            chart.removeRun(run);
            chart.settle();
            assertThat(chart.drawnPoints()).isZero();
            assertThat(chart.lookupAll(".legend-item")).isEmpty();
        });
    }

    @Test
    void itFollowsUntilSomebodyZoomsAndAgainAfterwards() {
        fx(() -> {
            ChartRun run = run(MLP);
            train(run, 1_000);
            layout();
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
            press(KeyCode.DIGIT0);
            chart.settle();
            assertThat(chart.plotFrame().x().upper()).isEqualTo(1_500);
            assertThat(chart.lookup(".follow").isVisible()).isFalse();
        });
    }

    @Test
    void aRectangleZoomsBothAxes() {
        fx(() -> {
            train(run(MLP), 1_000);
            layout();
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
    void theMiddleButtonPushesThePlotAbout() {
        fx(() -> {
            train(run(MLP), 1_000);
            layout();
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
            train(run(MLP), 1_000);
            layout();
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
    void thePictureIsWhatTheScreenShowsAndStaysSo() {
        fx(() -> {
            ChartRun run = run(MLP);
            train(run, 1_000);
            layout();
            chart.viewport().aim(List.of(), 1);
            chart.settle();
            chart.viewport().show(new Range(100, 200), null);
            chart.getOptions().logProperty().set(true);
            Plot picture = chart.picture();
            chart.settle();
            assertThat(picture.x()).isEqualTo(chart.plotFrame().x()).isEqualTo(new Range(100, 200));
            assertThat(picture.y()).isEqualTo(chart.plotFrame().y());
            run.clear();
            assertThat(picture.log()).isTrue();
            assertThat(picture.curves()).singleElement()
                    .satisfies(curve -> assertThat(curve.points().size()).isEqualTo(1_000));
        });
    }

    @Test
    void everyKindOfXIsDrawn() {
        fx(() -> {
            ChartRun run = run(MLP);
            train(run, 1_000);
            run.validation(new ValidationPoint(1_000, 2, 0.2, 0.9, Scope.EPOCH));
            layout();
            double[] ends = {1_000, 2, 10};
            for (XKind kind : XKind.values()) {
                chart.getOptions().xKindProperty().set(kind);
                chart.settle();
                assertThat(chart.plotFrame().x().upper()).isEqualTo(ends[kind.ordinal()]);
            }
        });
    }

    @Test
    void theGapIsTintedOnlyIfAskedFor() {
        fx(() -> {
            ChartRun run = run(MLP);
            train(run, 100);
            for (int x = 10; x <= 100; x += 10) {
                run.validation(new ValidationPoint(x, 1, 1.5, 0.5, Scope.PROBE));
            }
            chart.getOptions().smoothingProperty().set(Smoothing.OFF);
            Color tint = Color.WHITE.interpolate(MLP_LIGHT, 0.13);
            long without = pixelsLike(tint);
            chart.getOptions().gapBandProperty().set(true);
            assertThat(pixelsLike(tint)).isGreaterThan(without + 5_000);
        });
    }

    @Test
    void everyTermOfEveryChartIsExplained() {
        ResourceBundle words = new Words().bundle();
        for (Measure measure : Measure.values()) {
            assertThat(HelpButton.terms(measure)).isNotEmpty().allMatch(term ->
                    words.containsKey("chart.help." + term) && words.containsKey("chart.help." + term + ".title"));
        }
    }

    @Test
    void aHiddenChartIsNotDrawnUntilItIsSeenAgain() {
        fx(() -> {
            ChartRun run = run(MLP);
            train(run, 50);
            layout();
            chart.settle();
            root.setVisible(false);
            run.iteration(new IterationPoint(90, 1, 1, 0, 0));
            chart.settle();
            assertThat(chart.plotFrame().x().upper()).isEqualTo(50);
            root.setVisible(true);
            chart.settle();
            assertThat(chart.plotFrame().x().upper()).isEqualTo(90);
        });
    }

    @Test
    void outsideASceneNothingKeepsRunning() {
        fx(() -> {
            ChartRun run = run(MLP);
            train(run, 1);
            assertThat(chart.isAnimating()).isTrue();
            root.getChildren().clear();
            assertThat(chart.isAnimating()).isFalse();
            run.iteration(new IterationPoint(2, 1, 1, 0, 0));
            assertThat(chart.isAnimating()).isFalse();
        });
    }

    private void press(KeyCode code) {
        chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /** From one place to another, both in parts of the plot, from its upper left corner. */
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

    private ChartRun run(String name) {
        return run(chart, name, name.equals(MLP) ? Palette.MLP : Palette.CNN);
    }

    private static ChartRun run(LiveChart chart, String name, Ink ink) {
        ChartRun run = new ChartRun(name, name, ink);
        chart.addRun(run);
        return run;
    }

    private static void train(ChartRun run, int points) {
        for (int x = 1; x <= points; x++) {
            double y = 0.5 + 0.4 * Math.sin(x / 7.0);
            run.iteration(new IterationPoint(x, 1, y, y, 1e-3, x / 100.0, 9_000));
        }
    }

    private static void validate(ChartRun run, int points) {
        for (int x = 1; x <= points; x++) {
            double y = 0.5 + 0.4 * Math.sin(x / 7.0);
            run.validation(new ValidationPoint(x, 1, y, y, Scope.PROBE));
        }
    }

    private void layout() {
        root.applyCss();
        root.layout();
    }

    private long pixelsLike(Color wanted) {
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

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }
}
