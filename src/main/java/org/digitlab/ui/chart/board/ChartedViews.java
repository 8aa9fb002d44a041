package org.digitlab.ui.chart.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All views with charts, of which the window shows at most one. */
public final class ChartedViews {

    private final List<ChartedView> all = new ArrayList<>();

    /** Adds and returns a view. */
    public <T extends ChartedView> T add(T view) {
        all.add(view);
        return view;
    }

    /** Returns the current view, if it has charts. */
    public Optional<ChartedView> shown() {
        return all.stream().filter(ChartedView::isShowing).findFirst();
    }
}
