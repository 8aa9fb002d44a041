package org.digitlab.ui.export;

import java.nio.file.Path;
import java.util.List;
import org.digitlab.export.ChartRequest;
import org.digitlab.plot.paint.Plot;

/**
 * What a place has to export.
 *
 * @param plots    its charts as the screen shows them, from top to bottom
 * @param requests how a report is to show the runs
 * @param runs     folders of the runs whose measurements and report can be had; may be empty
 * @param folds    folder of a cross-validation whose measurements and results can be had; null for none
 */
public record ExportSource(List<Plot> plots, List<ChartRequest> requests, List<Path> runs,
        Path folds) {

    public ExportSource {
        plots = List.copyOf(plots);
        requests = List.copyOf(requests);
        runs = List.copyOf(runs);
    }

    /** Of a place without a cross-validation. */
    public ExportSource(List<Plot> plots, List<ChartRequest> requests, List<Path> runs) {
        this(plots, requests, runs, null);
    }
}
