package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.files.Problem;

/**
 * All cross-validations in a folder. Several processes may use the same folder at once.
 *
 * <p>One that cannot be read is listed with the reason, never left out and never overwritten.
 */
public final class FoldsStore {

    private final Path root;
    private final RunTrash trash;

    /** @param root the folder of their folders; it may not exist yet */
    public FoldsStore(Path root) {
        this.root = root;
        this.trash = new RunTrash(root);
    }

    public Path root() {
        return root;
    }

    /**
     * The cross-validations, newest first; reads no measurements.
     *
     * @throws IOException one sentence if the folder cannot be read
     */
    public List<StoredFolds> list() throws IOException {
        List<StoredFolds> found = new ArrayList<>();
        for (Path path : RunFolder.newestFirst(root)) {
            StoredFolds one = look(path);
            // It may have been deleted since the folder was listed.
            if (one != null && Files.isDirectory(path)) {
                found.add(one);
            }
        }
        return found;
    }

    /** Null for one that is being made. */
    private static StoredFolds look(Path path) {
        try {
            return isBeingMade(path) ? null : read(path);
        } catch (IOException e) {
            return unreadable(new FoldsFolder(path), e);
        }
    }

    /** Its record follows within moments. */
    private static boolean isBeingMade(Path folder) throws IOException {
        return !FoldsFolder.isAt(folder) && RunLock.isHeld(folder);
    }

    /** Reads one as far as it can be read. */
    public static StoredFolds read(Path path) {
        FoldsFolder folder = new FoldsFolder(path);
        try {
            FoldsRecord record = FoldsRecordFile.read(folder.record());
            return new StoredFolds(folder, RunCondition.of(record.run().state(), path), record, null);
        } catch (IOException e) {
            return unreadable(folder, e);
        }
    }

    private static StoredFolds unreadable(FoldsFolder folder, IOException fault) {
        return new StoredFolds(folder, RunCondition.UNREADABLE, null, Problem.sentence(fault));
    }

    /**
     * Takes one out of the list; {@link #restore} brings it back.
     *
     * @return where it lies now
     * @throws IOException one sentence, also if a training writes it
     */
    public Path delete(StoredFolds folds) throws IOException {
        return trash.take(folds.folder().path());
    }

    /** Deletes for good what was deleted before a moment. */
    public void purge(Instant moment) throws IOException {
        trash.purge(moment);
    }

    /**
     * Brings a deleted one back, under another folder's name should its own be taken.
     *
     * @param deleted where {@link #delete} put it
     * @param id      its folder's name before
     */
    public StoredFolds restore(Path deleted, String id) throws IOException {
        return read(trash.giveBack(deleted, id));
    }
}
