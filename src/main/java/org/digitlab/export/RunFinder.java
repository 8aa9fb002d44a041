package org.digitlab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.files.InvalidFileException;
import org.digitlab.runs.FoldsFolder;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredFolds;
import org.digitlab.runs.StoredRun;

/** Finds what is to be exported by its folder. */
public final class RunFinder {

    private RunFinder() {
    }

    /**
     * Looks at the folders of runs; one of a cross-validation stands for its folds.
     *
     * @param folders of runs, or of a cross-validation alone: in two of them the folds have the same names
     * @throws IOException one sentence, if there is something that cannot be read
     */
    public static List<StoredRun> runs(List<Path> folders) throws IOException {
        List<StoredRun> runs = new ArrayList<>();
        for (Path folder : folders) {
            if (!FoldsFolder.isAt(folder)) {
                runs.add(run(folder));
            } else if (folders.size() == 1) {
                runs.addAll(begun(folds(folder)));
            } else {
                throw new InvalidFileException(folder, "is a cross-validation, expected runs or a cross-validation alone");
            }
        }
        return runs;
    }

    /**
     * Looks at the folder of a cross-validation.
     *
     * @throws IOException one sentence, if there is none that can be read
     */
    public static StoredFolds folds(Path folder) throws IOException {
        StoredFolds folds = FoldsStore.read(folder);
        if (!folds.isReadable()) {
            throw new IOException(folds.fault());
        }
        return folds;
    }

    private static List<StoredRun> begun(StoredFolds folds) throws InvalidFileException {
        if (folds.runs().isEmpty()) {
            throw new InvalidFileException(folds.folder().path(), "ended before anything was measured");
        }
        return folds.runs();
    }

    private static StoredRun run(Path folder) throws IOException {
        StoredRun run = RunStore.read(folder);
        if (!run.isReadable()) {
            throw new IOException(run.fault());
        }
        return run;
    }
}
