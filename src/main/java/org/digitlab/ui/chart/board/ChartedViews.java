package org.digitlab.ui.chart.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All places with charts, of which the window shows one at most. */
public final class ChartedViews {

    private final List<ChartedView> all = new ArrayList<>();

    /** Takes up one more and hands it back. */
    public <T extends ChartedView> T add(T place) {
        all.add(place);
        return place;
    }

    /** The one that is in the window now. */
    public Optional<ChartedView> shown() {
        return all.stream().filter(ChartedView::isShowing).findFirst();
    }
}
