package org.digitlab.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.ResultNames;
import org.digitlab.runs.record.FoldsRecord;
import org.digitlab.runs.record.RunLabel;
import org.digitlab.runs.record.RunRecord;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.runs.store.RunState;
import org.digitlab.runs.store.StoredRecord;

/**
 * A cross-validation as it was read from its folder.
 *
 * @param record null if UNREADABLE
 * @param fault  what is wrong with the record, one sentence; null if nothing is
 */
public record StoredFolds(FoldsFolder folder, RunCondition condition, FoldsRecord record, String fault)
        implements StoredRecord {

    @Override
    public Path path() {
        return folder.path();
    }

    /** Returns the name made of network and time, or the folder's if the record cannot be read. */
    public String name() {
        return isReadable() ? record.run().name() : id();
    }

    /** Returns the folds that were started, in order, as runs; none if the record cannot be read. */
    public List<StoredRun> runs() {
        return isReadable() ? IntStream.rangeClosed(1, record.folds()).takeWhile(this::isStarted).mapToObj(this::run)
                .toList() : List.of();
    }

    /** Returns true for a complete fold even without measurements: that they are missing is to be noticed. */
    private boolean isStarted(int fold) {
        return isComplete(fold) || Files.exists(folder.fold(fold).metrics());
    }

    private boolean isComplete(int fold) {
        return fold <= record.complete().size();
    }

    private StoredRun run(int fold) {
        boolean complete = isComplete(fold);
        RunRecord all = record.run();
        RunRecord own = new RunRecord(complete ? RunState.FINISHED : all.state(), all.info(), all.versions(),
                all.started(), all.resumed(), all.finished(), complete ? null : all.problem(), results(fold));
        return new StoredRun(folder.fold(fold), complete ? RunCondition.FINISHED : condition, own,
                RunLabel.NONE.withName("Fold " + fold), null);
    }

    private Map<String, Object> results(int fold) {
        Map<String, Object> results = new LinkedHashMap<>();
        if (isComplete(fold)) {
            FoldResult result = record.complete().get(fold - 1);
            results.put(ResultNames.VALIDATION_ACCURACY, result.accuracy());
            results.put(ResultNames.VALIDATION_LOSS, result.loss());
            results.put(ResultNames.TRAIN_SECONDS, result.seconds());
        }
        return results;
    }
}
