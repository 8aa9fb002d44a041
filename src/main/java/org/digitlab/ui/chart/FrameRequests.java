package org.digitlab.ui.chart;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.digitlab.ui.chart.legend.ChartRun;

/** Requests a new frame of a {@link LiveChart} whenever something visible changes. */
final class FrameRequests {

    private final InvalidationListener redraw;
    /** A change listener reads the value, which a frame may not do; otherwise only the first change would be reported. */
    private final ChangeListener<Object> changed;

    /** @param request may be called more often than frames are drawn */
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

    /** Follows all options of the current {@link ChartOptions}. */
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

    /** Follows values that every frame reads. */
    void listen(Observable... read) {
        for (Observable value : read) {
            value.addListener(redraw);
        }
    }

    private void ignore(Observable... read) {
        for (Observable value : read) {
            value.removeListener(redraw);
        }
    }

    private static Observable[] properties(ChartRun run) {
        return new Observable[] {run.nameProperty(), run.inkProperty(), run.visibleProperty()};
    }
}
