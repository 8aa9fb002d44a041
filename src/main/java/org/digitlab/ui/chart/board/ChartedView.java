package org.digitlab.ui.chart.board;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import org.digitlab.export.ChartRequest;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.paint.Plot;
import org.digitlab.ui.chart.ChartOptions;

/** A place of the window with charts, which can be read in several ways and exported. */
public interface ChartedView {

    /** Whether it is in the window now. */
    boolean isShowing();

    /** How its charts are read. */
    ChartOptions options();

    /** Whether curves of the training itself are among them, not of validation only. */
    boolean showsTraining();

    /** Whether any of its charts shows a part only. */
    boolean isZoomed();

    /** Shows everything again, new measurements too. */
    void follow();

    /** Whether its chart of a measure is shown; empty if that cannot be chosen. */
    default Optional<BooleanProperty> shownProperty(Measure measure) {
        return Optional.empty();
    }

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
