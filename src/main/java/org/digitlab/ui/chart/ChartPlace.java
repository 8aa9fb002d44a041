package org.digitlab.ui.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.digitlab.export.ChartRequest;
import org.digitlab.plot.Plot;

/** A place of the window whose charts can be exported. */
public interface ChartPlace {

    /** Whether it is in the window now. */
    boolean isShowing();

    /** Its charts as they are now, without those that are empty. */
    List<Plot> pictures();

    /** How its charts show stored runs; none if its runs are not stored. */
    default List<ChartRequest> requests() {
        return List.of();
    }

    /** The folders of the stored runs on show, for their measurements and a report. */
    default List<Path> exportedRuns() {
        return List.of();
    }

    /** The folder of the cross-validation on show, for its measurements and results. */
    default Optional<Path> exportedFolds() {
        return Optional.empty();
    }
}
