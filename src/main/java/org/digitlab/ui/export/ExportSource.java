package org.digitlab.ui.export;

import java.nio.file.Path;
import java.util.List;
import org.digitlab.export.ChartRequest;
import org.digitlab.plot.paint.Plot;

/**
 * What a view can export.
 *
 * @param plots    the charts as they are on the screen, from top to bottom
 * @param requests the charts that a report shows
 * @param runs     the folders of the runs to export as measurements or report; may be empty
 * @param folds    the folder of the cross-validation to export; null for none
 */
public record ExportSource(List<Plot> plots, List<ChartRequest> requests, List<Path> runs, Path folds) {

    public ExportSource {
        plots = List.copyOf(plots);
        requests = List.copyOf(requests);
        runs = List.copyOf(runs);
    }
}
