package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.digitlab.files.Problem;
import org.digitlab.runs.record.RunLabel;
import org.digitlab.runs.record.RunRecord;
import org.digitlab.runs.record.RunRecordFile;
import org.digitlab.runs.store.FolderLock;
import org.digitlab.runs.store.RecordFolders;
import org.digitlab.runs.store.RecordStore;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.runs.store.RunState;

/** The runs in a root folder. Reads no measurements. */
public final class RunStore extends RecordStore<StoredRun> {

    /** @param root folder of the run folders; need not exist yet */
    public RunStore(Path root) {
        super(root);
    }

    @Override
    protected List<Path> files(Path folder) {
        RunFolder run = new RunFolder(folder);
        return List.of(run.record(), run.label());
    }

    @Override
    protected StoredRun load(Path folder) {
        return read(folder);
    }

    @Override
    protected StoredRun unreadable(Path folder, String fault) {
        return new StoredRun(new RunFolder(folder), RunCondition.UNREADABLE, null, RunLabel.NONE, fault);
    }

    /** Reads a run as far as possible. */
    public static StoredRun read(Path folder) {
        return read(folder, false);
    }

    /** @param ownLock whether this process has locked the run, but does not write it yet */
    static StoredRun read(Path folder, boolean ownLock) {
        RunFolder run = new RunFolder(folder);
        RunLabel label = RunLabel.NONE;
        String fault = null;
        try {
            label = RunLabel.read(run.label());
        } catch (IOException e) {
            fault = Problem.sentence(e);
        }
        try {
            RunRecord record = RunRecordFile.read(run.record());
            boolean locked = record.state() == RunState.RUNNING && !ownLock && FolderLock.isHeld(folder);
            return new StoredRun(run, RunCondition.of(record.state(), locked), record, label, fault);
        } catch (IOException e) {
            return new StoredRun(run, RunCondition.UNREADABLE, null, label, Problem.sentence(e));
        }
    }

    /** @throws IOException one sentence if the label cannot be written, or was unreadable and would be lost */
    public StoredRun rename(StoredRun run, String name) throws IOException {
        return relabel(run, label -> label.withName(name.strip()));
    }

    /** @throws IOException as {@link #rename} */
    public StoredRun setNotes(StoredRun run, String notes) throws IOException {
        return relabel(run, label -> label.withNotes(notes));
    }

    /** @throws IOException as {@link #rename} */
    public StoredRun setColorIndex(StoredRun run, int colorIndex) throws IOException {
        return relabel(run, label -> label.withColorIndex(colorIndex));
    }

    /** Changes the label on disk, not the one that was listed: another window may have written since. */
    private static StoredRun relabel(StoredRun run, UnaryOperator<RunLabel> change) throws IOException {
        RecordFolders.checkPresent(run.path());
        Path file = run.folder().label();
        change.apply(RunLabel.read(file)).write(file);
        return read(run.path());
    }
}
