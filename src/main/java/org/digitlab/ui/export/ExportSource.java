package org.digitlab.ui.export;

import java.util.List;
import org.digitlab.plot.Plot;
import org.digitlab.runs.StoredRun;

/**
 * What a place has to export.
 *
 * @param plots its charts as the screen shows them, from top to bottom
 * @param runs  whose measurements and report can be had; may be empty
 */
public record ExportSource(List<Plot> plots, List<StoredRun> runs) {

    public ExportSource {
        plots = List.copyOf(plots);
        runs = List.copyOf(runs);
    }
}
