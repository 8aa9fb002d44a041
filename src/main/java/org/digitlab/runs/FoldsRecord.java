package org.digitlab.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.Spread;

/**
 * The content of {@code cross-validation.json}.
 *
 * @param run      what every training's record says; its results are means and deviations of the complete folds
 * @param folds    into how many parts the images were dealt
 * @param complete the folds that are, in their order
 */
public record FoldsRecord(RunRecord run, int folds, List<FoldResult> complete) {

    /** Version of this format. */
    public static final int SCHEMA = 1;

    public FoldsRecord {
        complete = List.copyOf(complete);
    }

    FoldsRecord with(FoldResult result) {
        List<FoldResult> results = Stream.concat(complete.stream(), Stream.of(result)).toList();
        return new FoldsRecord(run.measured(figures(FoldsResult.of(results))), folds, results);
    }

    FoldsRecord endedNow(RunState end, String problem) {
        return new FoldsRecord(run.endedNow(end, problem, run.results()), folds, complete);
    }

    private static Map<String, Object> figures(FoldsResult result) {
        Map<String, Object> figures = new LinkedHashMap<>();
        put(figures, "accuracy", result.accuracy());
        put(figures, "loss", result.loss());
        return figures;
    }

    /** A single fold has no deviation, and JSON no word for that. */
    private static void put(Map<String, Object> figures, String name, Spread spread) {
        figures.put(name + "Mean", spread.mean());
        if (Double.isFinite(spread.deviation())) {
            figures.put(name + "Deviation", spread.deviation());
        }
    }
}
