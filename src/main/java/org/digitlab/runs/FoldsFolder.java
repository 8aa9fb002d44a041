package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * The folder of one cross-validation: its record, and for each fold that was begun a folder with its measurements.
 *
 * @param path of the folder
 */
public record FoldsFolder(Path path) {

    /** Makes one that nobody had, named as {@link RunFolder#create} names a run's. */
    static FoldsFolder create(Path parent, LocalDateTime time, String model, String variant) throws IOException {
        return new FoldsFolder(RunFolder.create(parent, time, model, variant).path());
    }

    /** Whether a cross-validation is kept in a folder, and not a run. */
    public static boolean isAt(Path folder) {
        return Files.exists(new FoldsFolder(folder).record());
    }

    /** What was done and what came of it; its writer's alone. */
    public Path record() {
        return path.resolve("cross-validation.json");
    }

    /**
     * What is kept of one fold; nothing but {@link RunFolder#metrics measurements} is in it.
     *
     * @param number from 1
     */
    public RunFolder fold(int number) {
        return new RunFolder(path.resolve("fold-" + number));
    }

    /** Deletes one in which nothing was measured. */
    void remove() throws IOException {
        Files.deleteIfExists(record());
        Files.deleteIfExists(RunLock.file(path));
        Files.deleteIfExists(path);
    }
}
