package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.Problem;

/**
 * All runs in a folder. Several processes may use the same folder at once.
 *
 * <p>A run that cannot be read is listed with the reason, never left out and never overwritten.
 */
public final class RunStore {

    /** How long what was deleted can be brought back. */
    public static final Duration DELETED_FOR = Duration.ofDays(30);

    private final Path root;
    private final RunTrash trash;
    private volatile Map<Path, Seen> seen = Map.of();

    /** A run as it was read when its files were these. */
    private record Seen(FileStamp record, FileStamp label, StoredRun run) {
    }

    /** @param root the folder of run folders; it may not exist yet */
    public RunStore(Path root) {
        this.root = root;
        this.trash = new RunTrash(root);
    }

    public Path root() {
        return root;
    }

    /**
     * The runs, newest first; reads no measurements, and no file twice that did not change.
     *
     * @throws IOException one sentence if the folder cannot be read
     */
    public List<StoredRun> list() throws IOException {
        Map<Path, Seen> found = new LinkedHashMap<>();
        for (Path folder : RunFolder.newestFirst(root)) {
            Seen run = look(folder);
            // It may have been deleted since the folder was listed.
            if (run != null && Files.isDirectory(folder)) {
                found.put(folder, run);
            }
        }
        seen = found;
        return found.values().stream().map(Seen::run).toList();
    }

    /** Null for a run that is being made. */
    private Seen look(Path folder) {
        RunFolder run = new RunFolder(folder);
        try {
            return isBeingMade(run) ? null : look(run);
        } catch (IOException e) {
            return new Seen(FileStamp.NO_FILE, FileStamp.NO_FILE,
                    new StoredRun(run, RunCondition.UNREADABLE, null, RunLabel.NONE, Problem.sentence(e)));
        }
    }

    private Seen look(RunFolder run) throws IOException {
        FileStamp record = FileStamp.of(run.record());
        FileStamp label = FileStamp.of(run.label());
        Seen before = seen.get(run.path());
        boolean same = before != null && before.record().equals(record) && before.label().equals(label)
                && before.run().isSettled();
        return same ? before : new Seen(record, label, read(run.path()));
    }

    /** Reads a run as far as it can be read. */
    public static StoredRun read(Path folder) {
        RunFolder run = new RunFolder(folder);
        RunLabel label = RunLabel.NONE;
        String fault = null;
        try {
            label = RunLabelFile.read(run.label());
        } catch (IOException e) {
            fault = Problem.sentence(e);
        }
        try {
            RunRecord found = RunRecordFile.read(run.record());
            return new StoredRun(run, RunCondition.of(found.state(), run.path()), found, label, fault);
        } catch (IOException e) {
            return new StoredRun(run, RunCondition.UNREADABLE, null, label, Problem.sentence(e));
        }
    }

    /** @throws IOException one sentence if the label cannot be written, or could not be read and would be lost */
    public StoredRun rename(StoredRun run, String name) throws IOException {
        return relabel(run, label -> new RunLabel(name.strip(), label.notes(), label.mark()));
    }

    /** @throws IOException as {@link #rename} */
    public StoredRun note(StoredRun run, String notes) throws IOException {
        return relabel(run, label -> new RunLabel(label.name(), notes, label.mark()));
    }

    /**
     * Gives a run its colour.
     *
     * @throws IOException as {@link #rename}
     */
    public StoredRun mark(StoredRun run, int mark) throws IOException {
        return relabel(run, label -> new RunLabel(label.name(), label.notes(), mark));
    }

    /**
     * Takes a run out of the list; {@link #restore} brings it back.
     *
     * @return where it lies now
     * @throws IOException one sentence, also if a training writes it
     */
    public Path delete(StoredRun run) throws IOException {
        return trash.take(run.folder().path());
    }

    /** Deletes for good what was deleted before a moment. */
    public void purge(Instant moment) throws IOException {
        trash.purge(moment);
    }

    /**
     * Brings a deleted run back, under another folder's name should its own be taken.
     *
     * @param deleted where {@link #delete} put it
     * @param id      its folder's name before
     */
    public StoredRun restore(Path deleted, String id) throws IOException {
        return read(trash.giveBack(deleted, id));
    }

    /** What is on the disk is changed and not what was listed: another window may have written since. */
    private static StoredRun relabel(StoredRun run, UnaryOperator<RunLabel> change) throws IOException {
        RunFolder folder = run.folder();
        if (!Files.isDirectory(folder.path())) {
            throw new InvalidFileException(folder.path(), RunFolder.GONE);
        }
        RunLabelFile.write(change.apply(RunLabelFile.read(folder.label())), folder.label());
        return read(folder.path());
    }

    /** Its record follows within moments. */
    private static boolean isBeingMade(RunFolder run) throws IOException {
        return !Files.exists(run.record()) && RunLock.isHeld(run.path());
    }
}
