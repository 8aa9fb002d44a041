package org.digitlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.ui.chart.ChartWindow.CNN;
import static org.digitlab.ui.chart.ChartWindow.MLP;
import static org.digitlab.ui.chart.ChartWindow.MLP_LIGHT;
import static org.digitlab.ui.chart.ChartWindow.fx;
import static org.digitlab.ui.chart.ChartWindow.train;
import static org.digitlab.ui.chart.ChartWindow.validate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.fxml.FXMLLoader;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.digitlab.Waiting;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.paint.Plot;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Palette;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.chart.legend.InkChip;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LiveChartTest {

    private ChartWindow window;
    private LiveChart chart;

    @Start
    void start(Stage stage) {
        window = new ChartWindow(stage);
        chart = window.chart;
    }

    @Test
    void aViewCanSetItUp() throws IOException {
        String view = "<?import org.digitlab.ui.chart.LiveChart?>"
                + "<LiveChart measure='ACCURACY' emptyText='Nothing yet'/>";
        LiveChart loaded = new FXMLLoader().load(new ByteArrayInputStream(view.getBytes(StandardCharsets.UTF_8)));
        assertThat(loaded.measure()).isEqualTo(Measure.ACCURACY);
        assertThat(loaded.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("Accuracy: Nothing yet");
    }

    @Test
    void anEmptyChartShowsItsInvitation() {
        fx(() -> {
            assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("Loss: Press Train");
            assertThat(chart.lookup(".invitation").isVisible()).isTrue();
            assertThat(window.pixelsLike(MLP_LIGHT)).isZero();
        });
    }

    @Test
    void aChartWithHiddenCurvesOnlySaysSo() {
        fx(() -> {
            window.layout();
            chart.settle();
            Label invitation = (Label) chart.lookup(".invitation");
            assertThat(invitation.getText()).isEqualTo("Press Train");
            ChartRun run = window.run(MLP);
            chart.settle();
            assertThat(invitation.getText()).as("nothing to hide yet").isEqualTo("Press Train");
            train(run, 5);
            run.visibleProperty().set(false);
            chart.settle();
            assertThat(invitation.isVisible()).isTrue();
            assertThat(invitation.getText()).isEqualTo("All curves are hidden. Show them in the legend.");
            assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .isEqualTo("Loss: All curves are hidden. Show them in the legend.");
        });
    }

    @Test
    void theLegendExplainsOnlyLinesThatAreDrawn() {
        fx(() -> {
            window.layout();
            chart.settle();
            assertThat(chart.lookup(".role.training").isVisible()).as("nothing drawn yet").isTrue();
            ChartRun fold = window.run(CNN);
            validate(fold, 5);
            chart.settle();
            assertThat(chart.lookup(".role.training").isVisible()).as("validation only").isFalse();
            assertThat(chart.lookup(".role.validation").isVisible()).isTrue();
            train(fold, 5);
            chart.settle();
            assertThat(chart.lookup(".role.training").isVisible()).isTrue();
        });
    }

    @Test
    void theAccessibleTextContainsTheLatestValues() {
        fx(() -> {
            ChartRun run = window.run(CNN);
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
    void everyTermOfEveryChartIsExplained() {
        ResourceBundle words = new Words().bundle();
        for (Measure measure : Measure.values()) {
            assertThat(HelpButton.terms(measure)).isNotEmpty().allMatch(term ->
                    words.containsKey("chart.help." + term) && words.containsKey("chart.help." + term + ".title"));
        }
    }

    @Test
    void aRemovedRunIsNotReferencedAnyMore() {
        fx(() -> {
            ChartRun run = window.run(MLP);
            train(run, 50);
            chart.removeRun(run);
            chart.settle();
            assertThat(chart.drawnPoints()).isZero();
            assertThat(chart.lookupAll(".legend-item")).isEmpty();
        });
    }

    @Test
    void runsAreListedInAMenuIfTheirNamesDoNotFit() {
        fx(() -> {
            for (int i = 1; i <= 5; i++) {
                train(window.run("Run " + i), 3);
            }
            window.layout();
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
    void theMenuShowsTheColoursOfTheRuns() {
        for (int i = 0; i < 5; i++) {
            Ink ink = Palette.run(8 + i);
            fx(() -> ChartWindow.run(chart, ink + "", ink));
        }
        MenuButton menu = (MenuButton) chart.lookup(".chart-legend .menu-button");
        fx(() -> {
            window.layout();
            menu.show();
        });
        fx(() -> assertThat(menu.getItems()).hasSize(5).extracting(item -> (InkChip) item.getGraphic()).allSatisfy(chip -> {
            assertThat(chip.getWidth()).isEqualTo(10);
            assertThat(chip.getChildrenUnmodifiable()).hasSize(chip.inkProperty().get().dots());
        }));
        fx(menu::hide);
    }

    @Test
    void theSnapshotShowsTheScreenAndDoesNotChange() {
        fx(() -> {
            ChartRun run = window.run(MLP);
            train(run, 1_000);
            window.layout();
            chart.viewport().aim(List.of(), 1);
            chart.settle();
            chart.viewport().show(new Range(100, 200), null);
            chart.options().logProperty().set(true);
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
    void aHiddenChartIsNotDrawn() {
        fx(() -> {
            ChartRun run = window.run(MLP);
            train(run, 50);
            window.layout();
            chart.settle();
            window.root.setVisible(false);
            run.iteration(new IterationPoint(90, 1, 1, 0, 0));
            chart.settle();
            assertThat(chart.plotFrame().x().upper()).isEqualTo(50);
            window.root.setVisible(true);
            chart.settle();
            assertThat(chart.plotFrame().x().upper()).isEqualTo(90);
        });
    }

    @Test
    void pointsThatArriveWhileHiddenAreDrawnWhenShownAgain() throws TimeoutException {
        ChartRun run = shown(50);
        for (Node hidden : List.of(chart, window.root)) {
            fx(() -> hidden.setVisible(false));
            int end = (int) chart.plotFrame().x().upper() + 40;
            fx(() -> run.iteration(new IterationPoint(end, 1, 1, 0, 0)));
            await(() -> !chart.isAnimating());
            assertThat(chart.plotFrame().x().upper()).isLessThan(end - 30);
            fx(() -> hidden.setVisible(true));
            await(() -> chart.plotFrame().x().upper() > end - 1);
        }
    }

    /** Waits for frames of the window. */
    private ChartRun shown(int points) throws TimeoutException {
        ChartRun run = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> window.run(MLP));
        fx(() -> train(run, points));
        await(() -> chart.plotFrame() != null && chart.plotFrame().x().upper() > points - 1);
        return run;
    }

    private static void await(Callable<Boolean> met) throws TimeoutException {
        WaitForAsyncUtils.waitFor(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, met));
    }

    @Test
    void noTimerRunsOutsideAScene() {
        fx(() -> {
            ChartRun run = window.run(MLP);
            train(run, 1);
            assertThat(chart.isAnimating()).isTrue();
            window.root.getChildren().clear();
            assertThat(chart.isAnimating()).isFalse();
            run.iteration(new IterationPoint(2, 1, 1, 0, 0));
            assertThat(chart.isAnimating()).isFalse();
        });
    }
}
