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

/** What can be done with the charts that are in the window now, by the palette or the menu. */
public final class ChartCommands {

    private final ChartedViews places;

    public ChartCommands(ChartedViews places) {
        this.places = places;
    }

    /** Registers everything. */
    public void addTo(Actions actions) {
        actions.onSwitch(Action.CHART_SMOOTHING, is(ChartedView::showsTraining),
                is(place -> place.options().isSmoothed()), with(place -> place.options().toggleSmoothing()));
        addSwitch(actions, Action.CHART_LOG, place -> true, ChartOptions::logProperty);
        addSwitch(actions, Action.CHART_GAP, ChartedView::showsTraining, ChartOptions::gapBandProperty);
        addKind(actions, Action.CHART_BY_ITERATION, place -> true, XKind.ITERATION);
        addKind(actions, Action.CHART_BY_EPOCH, place -> true, XKind.EPOCH);
        addKind(actions, Action.CHART_BY_TIME, ChartedView::showsTraining, XKind.TIME);
        addChart(actions, Action.CHART_LEARNING_RATE, Measure.LEARNING_RATE);
        addChart(actions, Action.CHART_IMAGES_PER_SECOND, Measure.IMAGES_PER_SECOND);
        actions.on(Action.CHART_RESET, is(ChartedView::isZoomed), with(ChartedView::follow));
    }

    private void addSwitch(Actions actions, Action action, Predicate<ChartedView> possible,
            Function<ChartOptions, BooleanProperty> option) {
        actions.onSwitch(action, is(possible), is(place -> option.apply(place.options()).get()),
                with(place -> toggle(option.apply(place.options()))));
    }

    private void addKind(Actions actions, Action action, Predicate<ChartedView> possible, XKind kind) {
        actions.onSwitch(action, is(possible), is(place -> place.options().xKindProperty().get() == kind),
                with(place -> place.options().xKindProperty().set(kind)));
    }

    private void addChart(Actions actions, Action action, Measure measure) {
        actions.onSwitch(action, is(place -> place.shownProperty(measure).isPresent()),
                is(place -> place.shownProperty(measure).map(BooleanProperty::get).orElse(false)),
                with(place -> place.shownProperty(measure).ifPresent(ChartCommands::toggle)));
    }

    private BooleanSupplier is(Predicate<ChartedView> condition) {
        return () -> places.shown().filter(condition).isPresent();
    }

    private Runnable with(Consumer<ChartedView> command) {
        return () -> places.shown().ifPresent(command);
    }

    private static void toggle(BooleanProperty option) {
        option.set(!option.get());
    }
}
