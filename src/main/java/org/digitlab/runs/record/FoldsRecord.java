package org.digitlab.runs.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.JsonFields;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.Spread;
import org.digitlab.runs.store.RecordFolders;
import org.digitlab.runs.store.RunState;

/**
 * The content of {@code cross-validation.json}: the fields of a {@code run.json}, and the folds.
 *
 * @param run      fields shared with runs; the results are means and standard deviations over the complete folds
 * @param folds    number of folds
 * @param complete results of the complete folds, in order
 */
public record FoldsRecord(RunRecord run, int folds, List<FoldResult> complete) {

    private static final int SCHEMA = 1;

    public FoldsRecord {
        complete = List.copyOf(complete);
    }

    /** @throws IOException one sentence that names the file and the invalid field */
    public static FoldsRecord read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new InvalidFileException(file, "is missing, expected the record of a cross-validation");
        }
        JsonFields fields = JsonFields.read(file, SCHEMA);
        int folds = fields.whole("folds", 2);
        List<FoldResult> complete = new ArrayList<>();
        for (JsonFields one : fields.objects("complete")) {
            one.same("fold", complete.size() + 1);
            complete.add(result(one));
        }
        if (complete.size() > folds) {
            throw fields.fault("has figures of %d folds, expected at most %d".formatted(complete.size(), folds));
        }
        return new FoldsRecord(RunRecordFile.run(fields), folds, complete);
    }

    public void write(Path file) throws IOException {
        Map<String, Object> fields = RunRecordFile.fields(run);
        fields.put("schema", SCHEMA);
        fields.put("folds", folds);
        fields.put("complete", complete);
        RecordFolders.write(file, JsonFields.write(fields));
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

    private static FoldResult result(JsonFields fields) throws InvalidFileException {
        return new FoldResult(fields.whole("fold", 1), fields.whole("trained", 1), fields.whole("validated", 1),
                fields.share("accuracy"), fields.number("loss"), fields.number("seconds"));
    }
}
