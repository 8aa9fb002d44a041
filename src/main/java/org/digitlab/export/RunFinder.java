package org.digitlab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.files.InvalidFileException;
import org.digitlab.plot.series.Palette;
import org.digitlab.runs.FoldsFolder;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredFolds;
import org.digitlab.runs.StoredRun;

/** Search for the runs to export by their folders. */
public final class RunFinder {

    private RunFinder() {
    }

    /**
     * Reads the runs in these folders; a cross-validation is read as its folds.
     *
     * @param folders folders of runs, or a single cross-validation: two would have folds with the same names
     * @throws IOException one sentence, if a run cannot be read
     */
    public static List<StoredRun> runs(List<Path> folders) throws IOException {
        List<StoredRun> runs = new ArrayList<>();
        for (Path folder : folders) {
            if (!FoldsFolder.isAt(folder)) {
                runs.add(run(folder));
            } else if (folders.size() == 1) {
                runs.addAll(begun(folds(folder)));
            } else {
                throw new InvalidFileException(folder, "is a cross-validation, expected either runs or a single cross-validation");
            }
        }
        return runs;
    }

    /**
     * Reads a cross-validation.
     *
     * @throws IOException one sentence, if the folder holds no readable cross-validation
     */
    public static StoredFolds folds(Path folder) throws IOException {
        StoredFolds folds = FoldsStore.read(folder);
        if (!folds.isReadable()) {
            throw new IOException(folds.fault());
        }
        return folds;
    }

    private static List<StoredRun> begun(StoredFolds folds) throws InvalidFileException {
        List<StoredRun> runs = new ArrayList<>();
        for (StoredRun run : folds.runs()) {
            runs.add(run.withColorIndex(Palette.fold(runs.size() + 1)));
        }
        if (runs.isEmpty()) {
            throw new InvalidFileException(folds.path(), "ended before anything was measured");
        }
        return runs;
    }

    private static StoredRun run(Path folder) throws IOException {
        StoredRun run = RunStore.read(folder);
        if (!run.isReadable()) {
            throw new IOException(run.fault());
        }
        return run;
    }
}
