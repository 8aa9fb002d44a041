package org.digitlab.ui.chart.board;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import org.digitlab.export.ChartRequest;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.paint.Plot;
import org.digitlab.ui.chart.ChartOptions;

/** A view with charts that have display options and can be exported. */
public interface ChartedView {

    /** Returns whether this is the current view. */
    boolean isShowing();

    /** Returns the display options of the charts. */
    ChartOptions options();

    /** Returns whether there are training curves, not validation only. */
    boolean showsTraining();

    /** Returns whether any chart is zoomed. */
    boolean isZoomed();

    /** Resets the zoom and follows new measurements. */
    void follow();

    /** Returns whether the chart of a measure is shown; empty if that cannot be chosen. */
    default Optional<BooleanProperty> shownProperty(Measure measure) {
        return Optional.empty();
    }

    /** Returns snapshots of the charts that are not empty. */
    List<Plot> pictures();

    /** Returns the settings with which the charts show stored runs; empty if its runs are not stored. */
    default List<ChartRequest> requests() {
        return List.of();
    }

    /** Returns the folders of the visible stored runs, for their measurements and a report. */
    default List<Path> exportedRuns() {
        return List.of();
    }

    /** Returns the folder of the displayed cross-validation, for its measurements and results. */
    default Optional<Path> exportedFolds() {
        return Optional.empty();
    }
}
