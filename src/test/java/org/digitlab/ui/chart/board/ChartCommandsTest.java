package org.digitlab.ui.chart.board;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.digitlab.Waiting;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.series.Smoothing;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.chart.ChartOptions;
import org.digitlab.ui.chart.LiveChart;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ChartCommandsTest {

    private static final List<Action> CHART_ACTIONS =
            Stream.of(Action.values()).filter(action -> action.name().startsWith("CHART_")).toList();

    private final ChartedViews places = new ChartedViews();
    private final Actions actions = new Actions();
    private ChartBoardController board;
    private Parent view;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void load() {
        Words words = new Words();
        board = places.add(new ChartBoardController(words, shown -> { }));
        onFx(() -> view = new FxmlViews(words.bundle()).register(ChartBoardController.class, () -> board)
                .load("chart-board"));
        new ChartCommands(places).addTo(actions);
    }

    @Test
    void withoutChartsAllActionsAreDisabled() {
        assertThat(CHART_ACTIONS).hasSize(9).noneMatch(actions::isPossible).noneMatch(actions::isOn);
        CHART_ACTIONS.forEach(actions::perform);
        assertThat(board.options().logProperty().get()).isFalse();
    }

    @Test
    void smoothingIsRestoredAfterBeingSwitchedOff() {
        show();
        board.options().smoothingProperty().set(0.42);
        assertThat(actions.isOn(Action.CHART_SMOOTHING)).isTrue();
        perform(Action.CHART_SMOOTHING);
        assertThat(board.options().smoothingProperty().get()).isZero();
        assertThat(((Label) view.lookup("#smoothingValue")).getText()).isEqualTo("Off");
        assertThat(actions.isOn(Action.CHART_SMOOTHING)).isFalse();
        perform(Action.CHART_SMOOTHING);
        assertThat(board.options().smoothingProperty().get()).isEqualTo(0.42);
    }

    @Test
    void theLastChartCannotBeHidden() {
        show();
        onFx(() -> Stream.of(Measure.values()).forEach(measure -> board.shownProperty(measure)
                .ifPresent(shown -> shown.set(false))));
        List<LiveChart> shown = board.charts().stream().filter(chart -> chart.getParent().isVisible()).toList();
        assertThat(shown).extracting(LiveChart::measure).hasSize(1);
    }

    @Test
    void fourChartsOnASmallScreenAreTwoByTwoAndNotSlivers() {
        show();
        onFx(() -> {
            Stream.of(Measure.values()).forEach(measure -> board.shownProperty(measure)
                    .ifPresent(shown -> shown.set(true)));
            // The middle of a window of 1280 x 720.
            view.resize(638, 606);
            view.layout();
        });
        assertThat(board.charts()).allMatch(chart -> chart.getParent().getLayoutBounds().getHeight() >= 220);
    }

    @Test
    void smoothingSwitchedOnForTheFirstTimeHasTheDefaultStrength() {
        show();
        board.options().smoothingProperty().set(0);
        perform(Action.CHART_SMOOTHING);
        assertThat(board.options().smoothingProperty().get()).isEqualTo(Smoothing.DEFAULT);
    }

    @Test
    void actionsSwitchScaleGapAndAxis() {
        show();
        perform(Action.CHART_LOG);
        perform(Action.CHART_GAP);
        perform(Action.CHART_BY_TIME);
        assertThat(board.options().logProperty().get()).isTrue();
        assertThat(board.options().gapBandProperty().get()).isTrue();
        assertThat(board.options().xKindProperty().get()).isEqualTo(XKind.TIME);
        assertThat(CHART_ACTIONS).filteredOn(actions::isOn).containsExactly(Action.CHART_SMOOTHING, Action.CHART_LOG,
                Action.CHART_GAP, Action.CHART_BY_TIME);
        perform(Action.CHART_LOG);
        perform(Action.CHART_BY_EPOCH);
        assertThat(board.options().logProperty().get()).isFalse();
        assertThat(actions.isOn(Action.CHART_BY_TIME)).isFalse();
    }

    @Test
    void actionsShowAndHideCharts() {
        show();
        perform(Action.CHART_LEARNING_RATE);
        perform(Action.CHART_IMAGES_PER_SECOND);
        assertThat(board.requests()).hasSize(4);
        perform(Action.CHART_LEARNING_RATE);
        assertThat(board.requests()).extracting(request -> request.measure())
                .containsExactly(Measure.LOSS, Measure.ACCURACY, Measure.IMAGES_PER_SECOND);
    }

    @Test
    void zoomCanBeReset() {
        show();
        assertThat(actions.isPossible(Action.CHART_RESET)).isFalse();
        onFx(() -> board.options().zoomXProperty().set(new Range(1, 2)));
        assertThat(actions.isPossible(Action.CHART_RESET)).isTrue();
        perform(Action.CHART_RESET);
        assertThat(board.options().zoomXProperty().get()).isNull();
    }

    @Test
    void aViewWithValidationOnlyHasNoSmoothingGapOrTime() {
        ChartedViews others = new ChartedViews();
        ChartOptions options = others.add(new Validations()).options();
        Actions few = new Actions();
        new ChartCommands(others).addTo(few);
        assertThat(CHART_ACTIONS).filteredOn(few::isPossible).containsExactly(Action.CHART_LOG,
                Action.CHART_BY_ITERATION, Action.CHART_BY_EPOCH);
        few.perform(Action.CHART_LOG);
        few.perform(Action.CHART_GAP);
        assertThat(options.logProperty().get()).isTrue();
        assertThat(options.gapBandProperty().get()).isFalse();
    }

    private void show() {
        onFx(() -> {
            Scene scene = new Scene(view, 800, 600);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            scene.getStylesheets().add(getClass().getResource("/org/digitlab/styles/digit-lab.css").toExternalForm());
            view.applyCss();
            view.layout();
        });
    }

    private void perform(Action action) {
        onFx(() -> actions.perform(action));
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, work);
    }

    /** Charts without a board. */
    private static final class Validations implements ChartedView {

        private final ChartOptions options = new ChartOptions();

        @Override
        public boolean isShowing() {
            return true;
        }

        @Override
        public ChartOptions options() {
            return options;
        }

        @Override
        public boolean showsTraining() {
            return false;
        }

        @Override
        public List<LiveChart> charts() {
            return List.of();
        }
    }
}
