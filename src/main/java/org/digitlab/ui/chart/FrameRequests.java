package org.digitlab.ui.chart;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.digitlab.ui.chart.legend.ChartRun;

/** Asks for a new frame of a {@link LiveChart} with every change of what it shows. */
final class FrameRequests {

    private final InvalidationListener redraw;
    /** Reads the value, for a frame may not; without that only the first of several changes would be told. */
    private final ChangeListener<Object> changed;

    /** @param request asks; more often than there are frames does no harm */
    FrameRequests(Runnable request) {
        redraw = observable -> request.run();
        changed = (property, before, now) -> request.run();
    }

    void follow(ChartRun run) {
        listen(properties(run));
        run.versionProperty().addListener(changed);
    }

    void forget(ChartRun run) {
        ignore(properties(run));
        run.versionProperty().removeListener(changed);
    }

    /** Follows all options of those that are in use. */
    void followOptions(ObjectProperty<ChartOptions> options) {
        options.subscribe((old, chosen) -> {
            ignore(old.all());
            listen(chosen.all());
        });
        listen(options.get().all());
    }

    void follow(ObservableValue<?> value) {
        value.addListener(changed);
    }

    /** Follows what every frame reads. */
    void listen(Observable... read) {
        for (Observable one : read) {
            one.addListener(redraw);
        }
    }

    private void ignore(Observable... read) {
        for (Observable one : read) {
            one.removeListener(redraw);
        }
    }

    private static Observable[] properties(ChartRun run) {
        return new Observable[] {run.nameProperty(), run.inkProperty(), run.visibleProperty()};
    }
}
