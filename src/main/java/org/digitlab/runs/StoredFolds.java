package org.digitlab.runs;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.ResultNames;

/**
 * A cross-validation as its folder tells it.
 *
 * @param folder    where it is kept
 * @param condition how it was found
 * @param record    what was done and what came of it; null if UNREADABLE
 * @param fault     what is wrong with its record, one sentence; null if nothing is
 */
public record StoredFolds(FoldsFolder folder, RunCondition condition, FoldsRecord record, String fault) {

    /** The palette's first two colours are the families'. */
    private static final int FIRST_MARK = 2;
    private static final int MARKS = 8;
    /** From a mark to that of the same hue with one dot more. */
    private static final int DOTTED = 10;

    /**
     * Of the colour of a fold, in charts and tables.
     *
     * @param fold from 1
     */
    public static int mark(int fold) {
        return FIRST_MARK + (fold - 1) % MARKS + DOTTED * ((fold - 1) / MARKS);
    }

    /** Its folder's name, which no other in the same folder has. */
    public String id() {
        return folder.path().getFileName().toString();
    }

    /** Of network and time; that of its folder if it cannot be read. */
    public String name() {
        return isReadable() ? record.run().name() : id();
    }

    public boolean isReadable() {
        return record != null;
    }

    /** Its folds that were begun, from the first on, as runs of their own; none if it cannot be read. */
    public List<StoredRun> runs() {
        return isReadable() ? IntStream.rangeClosed(1, record.folds()).takeWhile(this::isBegun).mapToObj(this::run).toList()
                : List.of();
    }

    /** Of a complete fold whose measurements are missing it is worth to know. */
    private boolean isBegun(int fold) {
        return isComplete(fold) || Files.exists(folder.fold(fold).metrics());
    }

    private boolean isComplete(int fold) {
        return fold <= record.complete().size();
    }

    private StoredRun run(int fold) {
        RunRecord whole = record.run();
        RunState state = isComplete(fold) ? RunState.FINISHED : whole.state();
        RunRecord own = new RunRecord(state, whole.info(), whole.versions(), whole.started(), whole.resumed(),
                whole.finished(), isComplete(fold) ? null : whole.problem(), figures(fold));
        return new StoredRun(folder.fold(fold), isComplete(fold) ? RunCondition.FINISHED : condition, own,
                new RunLabel("Fold " + fold, "", mark(fold)), null);
    }

    private Map<String, Object> figures(int fold) {
        Map<String, Object> figures = new LinkedHashMap<>();
        if (isComplete(fold)) {
            FoldResult result = record.complete().get(fold - 1);
            figures.put(ResultNames.VALIDATION_ACCURACY, result.accuracy());
            figures.put(ResultNames.VALIDATION_LOSS, result.loss());
            figures.put(ResultNames.TRAIN_SECONDS, result.seconds());
        }
        return figures;
    }
}
