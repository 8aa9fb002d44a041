package org.digitlab.ui.chart.board;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import org.digitlab.export.ChartRequest;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.paint.Plot;
import org.digitlab.ui.chart.ChartOptions;
import org.digitlab.ui.chart.LiveChart;

/** A view with charts that have display options and can be exported. */
public interface ChartedView {

    /** Returns the charts, which share their display options; empty before the view was loaded. */
    List<LiveChart> charts();

    /** Returns whether there are training curves, not validation only. */
    boolean showsTraining();

    /** Returns whether this is the current view. */
    default boolean isShowing() {
        return charts().stream().anyMatch(chart -> chart.getScene() != null);
    }

    /** Returns the display options of the charts. */
    default ChartOptions options() {
        return charts().get(0).options();
    }

    default boolean isZoomed() {
        return charts().stream().anyMatch(LiveChart::isZoomed);
    }

    /** Resets the zoom and follows new measurements. */
    default void follow() {
        charts().forEach(LiveChart::follow);
    }

    /** Returns whether the chart of a measure is shown; empty if that cannot be chosen. */
    default Optional<BooleanProperty> shownProperty(Measure measure) {
        return Optional.empty();
    }

    /** Returns the charts that the user has not hidden. */
    default Stream<LiveChart> shownCharts() {
        return charts().stream().filter(chart -> chart.getParent().isManaged());
    }

    /** Returns snapshots of the charts that are not empty. */
    default List<Plot> pictures() {
        return shownCharts().map(LiveChart::picture).filter(plot -> !plot.curves().isEmpty()).toList();
    }

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
