package org.digitlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LiveChartTest {

    private static final Color MLP_LIGHT = Color.web("#0072b2");
    private static final Color MLP_DARK = Color.web("#56b4e9");

    private LiveChart chart;
    private StackPane root;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        chart = new LiveChart();
        chart.setTitle("Loss");
        chart.setEmptyText("Press Train");
        chart.setTrainingText("training");
        chart.setValidationText("validation");
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
            fill(chart.addSeries("MLP", SeriesRole.VALIDATION, "mlp"), 100);
            assertThat(pixelsLike(MLP_LIGHT)).isGreaterThan(200);
            root.getStyleClass().add("dark");
            assertThat(pixelsLike(MLP_LIGHT)).isZero();
            assertThat(pixelsLike(MLP_DARK)).isGreaterThan(200);
        });
    }

    @Test
    void aViewCanSetItUp() throws IOException {
        String view = "<?import org.digitlab.ui.chart.LiveChart?>"
                + "<LiveChart title='Accuracy' yScale='ACCURACY' epochLength='430' yAxisWidth='60' smoothing='false'/>";
        LiveChart loaded = new FXMLLoader().load(new ByteArrayInputStream(view.getBytes(StandardCharsets.UTF_8)));
        assertThat(loaded.getTitle()).isEqualTo("Accuracy");
        assertThat(loaded.getYScale()).isEqualTo(YScale.ACCURACY);
        assertThat(loaded.getEpochLength()).isEqualTo(430);
    }

    @Test
    void linkedChartsShareTheCrosshair() {
        LiveChart other = new LiveChart();
        other.hoverXProperty().bindBidirectional(chart.hoverXProperty());
        fx(() -> {
            fill(chart.addSeries("MLP", SeriesRole.TRAINING, "mlp"), 50);
            press(KeyCode.END);
            assertThat(other.getHoverX()).isEqualTo(50);
            other.setHoverX(Double.NaN);
            assertThat(chart.getHoverX()).isNaN();
        });
    }

    @Test
    void everySizeIsDrawn() {
        fx(() -> {
            fill(chart.addSeries("MLP", SeriesRole.TRAINING, "mlp"), 50);
            chart.setEpochLength(10);
            for (double[] size : new double[][] {{0, 0}, {60, 40}, {300, 150}, {2400, 1200}}) {
                chart.resize(size[0], size[1]);
                chart.layout();
                chart.setHoverX(25);
                chart.settle();
            }
            assertThat(chart.plotFrame().width()).isGreaterThan(2000);
        });
    }

    @Test
    void curvesOfAHiddenNameAreNotDrawn() {
        fx(() -> {
            ChartSeries training = chart.addSeries("MLP", SeriesRole.TRAINING, "mlp");
            ChartSeries validation = chart.addSeries("MLP", SeriesRole.VALIDATION, "mlp");
            fill(training, 50);
            fill(validation, 50);
            training.setVisible(false);
            chart.settle();
            assertThat(validation.isVisible()).isFalse();
            assertThat(chart.drawnPoints()).isZero();
        });
    }

    @Test
    void aMillionPointsDrawNoMoreThanTwoAColumn() {
        fx(() -> {
            fill(chart.addSeries("CNN", SeriesRole.TRAINING, "cnn"), 1_000_000);
            chart.setSmoothing(false);
            chart.settle();
            assertThat(chart.drawnPoints()).isBetween(100, 2 * (int) chart.plotFrame().width() + 4);
        });
    }

    @Test
    void aDashedCurveOfAMillionPointsIsStrokedOnceAColumnOverItsSpread() {
        fx(() -> {
            fill(chart.addSeries("CNN", SeriesRole.VALIDATION, "cnn"), 1_000_000);
            chart.settle();
            // Two a column for the spread and one for the line; through both extremes it would be thousands of dashes.
            double columns = chart.plotFrame().width();
            assertThat((double) chart.drawnPoints()).isBetween(2.8 * columns, 3 * columns + 6);
        });
    }

    @Test
    void theChartIsOpaqueBehindItsCanvas() {
        fx(() -> {
            root.applyCss();
            root.layout();
            Rectangle backdrop = (Rectangle) chart.lookup(".backdrop");
            assertThat(((Color) backdrop.getFill()).isOpaque()).isTrue();
            assertThat(backdrop.getBoundsInParent().contains(chart.canvas().getBoundsInParent())).isTrue();
        });
    }

    @Test
    void thePlotStandsOnWholePixels() {
        fx(() -> {
            root.setPadding(new Insets(3.3, 5.7, 2.1, 1.9));
            fill(chart.addSeries("MLP", SeriesRole.TRAINING, "mlp"), 50);
            root.applyCss();
            root.layout();
            chart.settle();
            PlotFrame frame = chart.plotFrame();
            assertThat(List.of(chart.canvas().getLayoutY(), frame.left(), frame.top(), frame.width(), frame.height()))
                    .allMatch(value -> value == Math.rint(value));
        });
    }

    @Test
    void theLatestValuesAreSaid() {
        fx(() -> {
            ChartSeries series = chart.addSeries("CNN", SeriesRole.VALIDATION, "cnn");
            chart.setYScale(YScale.ACCURACY);
            series.append(430, 0.99021);
            assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .isEqualTo("Loss: CNN validation 99.02 %");
            series.append(431, Double.NaN);
            chart.settle();
            assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .isEqualTo("Loss: CNN validation \u2013");
        });
    }

    @Test
    void theArrowKeysMoveTheCrosshair() {
        fx(() -> {
            fill(chart.addSeries("MLP", SeriesRole.TRAINING, "mlp"), 50);
            chart.settle();
            press(KeyCode.LEFT);
            assertThat(chart.getHoverX()).isEqualTo(50);
            press(KeyCode.LEFT);
            assertThat(chart.getHoverX()).isEqualTo(49);
            press(KeyCode.HOME);
            press(KeyCode.RIGHT);
            assertThat(chart.getHoverX()).isEqualTo(2);
            chart.settle();
            assertThat(chart.lookup(".hover-card").isVisible()).isTrue();
            press(KeyCode.ESCAPE);
            chart.settle();
            assertThat(chart.lookup(".hover-card").isVisible()).isFalse();
        });
    }

    @Test
    void stackedChartsBeginAndEndAtOneLine() {
        LiveChart accuracy = new LiveChart();
        accuracy.setYScale(YScale.ACCURACY);
        fx(() -> {
            root.getChildren().setAll(new VBox(chart, accuracy));
            fill(chart.addSeries("MLP", SeriesRole.TRAINING, "mlp"), 50);
            fill(accuracy.addSeries("MLP", SeriesRole.TRAINING, "mlp"), 50);
            root.applyCss();
            root.layout();
            chart.settle();
            accuracy.settle();
            assertThat(accuracy.plotFrame().left()).isCloseTo(chart.plotFrame().left(), within(1e-9));
            assertThat(accuracy.plotFrame().right()).isCloseTo(chart.plotFrame().right(), within(1e-9));
        });
    }

    @Test
    void outsideASceneNothingKeepsRunning() {
        fx(() -> {
            ChartSeries series = chart.addSeries("MLP", SeriesRole.TRAINING, "mlp");
            series.append(1, 1);
            assertThat(chart.isAnimating()).isTrue();
            root.getChildren().clear();
            assertThat(chart.isAnimating()).isFalse();
            series.append(2, 1);
            assertThat(chart.isAnimating()).isFalse();
        });
    }

    private void press(KeyCode code) {
        chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void fill(ChartSeries series, int points) {
        for (int x = 1; x <= points; x++) {
            series.append(x, 0.5 + 0.4 * Math.sin(x / 7.0));
        }
    }

    private long pixelsLike(Color wanted) {
        root.applyCss();
        root.layout();
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
