package org.digitlab.runs;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a cross-validation: its record, and a subfolder with measurements for each fold that was started. */
public record FoldsFolder(Path path) {

    /** Returns whether a folder is that of a cross-validation, not of a run. */
    public static boolean isAt(Path folder) {
        return Files.exists(new FoldsFolder(folder).record());
    }

    /** Returns the record, which only the process that trains writes. */
    public Path record() {
        return path.resolve("cross-validation.json");
    }

    /** Returns the folder of a fold, from 1, which contains {@link RunFolder#metrics measurements} only. */
    public RunFolder fold(int number) {
        return new RunFolder(path.resolve("fold-" + number));
    }
}
