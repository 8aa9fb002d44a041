package org.digitlab.runs.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.Spread;
import org.digitlab.runs.store.RunState;

/**
 * The content of {@code cross-validation.json}.
 *
 * @param run      fields shared with runs; the results are means and standard deviations over the complete folds
 * @param folds    number of folds
 * @param complete results of the complete folds, in order
 */
public record FoldsRecord(RunRecord run, int folds, List<FoldResult> complete) {

    /** Version of the file format. */
    public static final int SCHEMA = 1;

    public FoldsRecord {
        complete = List.copyOf(complete);
    }

    /** Returns this record with the result of one more fold. */
    public FoldsRecord with(FoldResult result) {
        List<FoldResult> results = Stream.concat(complete.stream(), Stream.of(result)).toList();
        return new FoldsRecord(run.withResults(figures(FoldsResult.of(results))), folds, results);
    }

    /** @param problem why the cross-validation failed, one sentence; null unless it failed */
    public FoldsRecord endedNow(RunState end, String problem) {
        return new FoldsRecord(run.endedNow(end, problem, run.results()), folds, complete);
    }

    private static Map<String, Object> figures(FoldsResult result) {
        Map<String, Object> figures = new LinkedHashMap<>();
        put(figures, "accuracy", result.accuracy());
        put(figures, "loss", result.loss());
        return figures;
    }

    /** Leaves out the deviation of a single fold, NaN, which JSON cannot express. */
    private static void put(Map<String, Object> figures, String name, Spread spread) {
        figures.put(name + "Mean", spread.mean());
        if (Double.isFinite(spread.deviation())) {
            figures.put(name + "Deviation", spread.deviation());
        }
    }
}
