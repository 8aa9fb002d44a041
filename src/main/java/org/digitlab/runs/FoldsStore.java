package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.files.Problem;
import org.digitlab.runs.record.FoldsRecord;
import org.digitlab.runs.store.FolderLock;
import org.digitlab.runs.store.RecordStore;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.runs.store.RunState;

/** The cross-validations in a root folder. Reads no measurements. */
public final class FoldsStore extends RecordStore<StoredFolds> {

    /** @param root folder of the folders of cross-validations; need not exist yet */
    public FoldsStore(Path root) {
        super(root);
    }

    @Override
    protected List<Path> files(Path folder) {
        return List.of(new FoldsFolder(folder).record());
    }

    @Override
    protected StoredFolds load(Path folder) {
        return read(folder);
    }

    @Override
    protected StoredFolds unreadable(Path folder, String fault) {
        return new StoredFolds(new FoldsFolder(folder), RunCondition.UNREADABLE, null, fault);
    }

    /** Reads a cross-validation as far as possible. */
    public static StoredFolds read(Path path) {
        FoldsFolder folder = new FoldsFolder(path);
        try {
            FoldsRecord record = FoldsRecord.read(folder.record());
            boolean locked = record.run().state() == RunState.RUNNING && FolderLock.isHeld(path);
            return new StoredFolds(folder, RunCondition.of(record.run().state(), locked), record, null);
        } catch (IOException e) {
            return new StoredFolds(folder, RunCondition.UNREADABLE, null, Problem.sentence(e));
        }
    }
}
