package org.digitlab.ui.chart.board;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.XKind;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.chart.ChartOptions;

/** The actions on the charts of the current view, for palette and menu. */
public record ChartCommands(ChartedViews views) {

    /** Registers all actions. */
    public void addTo(Actions actions) {
        actions.onSwitch(Action.CHART_SMOOTHING, is(ChartedView::showsTraining),
                is(view -> view.options().isSmoothed()), with(view -> view.options().toggleSmoothing()));
        addSwitch(actions, Action.CHART_LOG, view -> true, ChartOptions::logProperty);
        addSwitch(actions, Action.CHART_GAP, ChartedView::showsTraining, ChartOptions::gapBandProperty);
        addKind(actions, Action.CHART_BY_ITERATION, view -> true, XKind.ITERATION);
        addKind(actions, Action.CHART_BY_EPOCH, view -> true, XKind.EPOCH);
        addKind(actions, Action.CHART_BY_TIME, ChartedView::showsTraining, XKind.TIME);
        addChart(actions, Action.CHART_LEARNING_RATE, Measure.LEARNING_RATE);
        addChart(actions, Action.CHART_IMAGES_PER_SECOND, Measure.IMAGES_PER_SECOND);
        actions.on(Action.CHART_RESET, is(ChartedView::isZoomed), with(ChartedView::follow));
    }

    private void addSwitch(Actions actions, Action action, Predicate<ChartedView> possible,
            Function<ChartOptions, BooleanProperty> option) {
        actions.onSwitch(action, is(possible), is(view -> option.apply(view.options()).get()),
                with(view -> toggle(option.apply(view.options()))));
    }

    private void addKind(Actions actions, Action action, Predicate<ChartedView> possible, XKind kind) {
        actions.onSwitch(action, is(possible), is(view -> view.options().xKindProperty().get() == kind),
                with(view -> view.options().xKindProperty().set(kind)));
    }

    private void addChart(Actions actions, Action action, Measure measure) {
        actions.onSwitch(action, is(view -> view.shownProperty(measure).isPresent()),
                is(view -> view.shownProperty(measure).map(BooleanProperty::get).orElse(false)),
                with(view -> view.shownProperty(measure).ifPresent(ChartCommands::toggle)));
    }

    private BooleanSupplier is(Predicate<ChartedView> condition) {
        return () -> views.shown().filter(condition).isPresent();
    }

    private Runnable with(Consumer<ChartedView> command) {
        return () -> views.shown().ifPresent(command);
    }

    private static void toggle(BooleanProperty option) {
        option.set(!option.get());
    }
}
