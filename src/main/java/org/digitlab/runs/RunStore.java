package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.Problem;

/**
 * All runs in a folder. Several processes may use the same folder at once.
 *
 * <p>A run that cannot be read is listed with the reason, never left out and never overwritten.
 */
public final class RunStore {

    private static final String TRASH = ".trash";

    private final Path root;
    private volatile Map<Path, Seen> seen = Map.of();

    /** A run as it was read when its files were these. */
    private record Seen(FileStamp record, FileStamp label, StoredRun run) {
    }

    /** @param root the folder of run folders; it may not exist yet */
    public RunStore(Path root) {
        this.root = root;
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
        if (!Files.exists(root)) {
            return List.of();
        }
        List<Path> folders;
        try (Stream<Path> paths = Files.list(root)) {
            folders = paths.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList();
        }
        Map<Path, Seen> found = new LinkedHashMap<>();
        for (Path folder : folders) {
            if (!isBeingMade(new RunFolder(folder))) {
                found.put(folder, look(folder));
            }
        }
        seen = found;
        return found.values().stream().map(Seen::run).toList();
    }

    private Seen look(Path folder) throws IOException {
        RunFolder run = new RunFolder(folder);
        FileStamp record = FileStamp.of(run.record());
        FileStamp label = FileStamp.of(run.label());
        Seen before = seen.get(folder);
        boolean same = before != null && before.record().equals(record) && before.label().equals(label)
                && before.run().isSettled();
        return same ? before : new Seen(record, label, read(folder));
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
            return new StoredRun(run, condition(run, found), found, label, fault);
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
        Path trash = root.resolve(TRASH);
        // Held and let go, because some systems do not move a folder in which a file is open.
        RunLock.acquire(run.folder()).close();
        Files.createDirectories(trash);
        Path gone = Files.move(run.folder().path(), RunFolder.free(trash, run.id()));
        Files.setLastModifiedTime(gone, FileTime.from(Instant.now()));
        return gone;
    }

    /** Deletes for good what was deleted before a moment. */
    public void purge(Instant moment) throws IOException {
        Path trash = root.resolve(TRASH);
        if (!Files.isDirectory(trash)) {
            return;
        }
        List<Path> folders;
        try (Stream<Path> paths = Files.list(trash)) {
            folders = paths.toList();
        }
        for (Path folder : folders) {
            if (Files.getLastModifiedTime(folder).toInstant().isBefore(moment)) {
                erase(folder);
            }
        }
    }

    /**
     * Brings a deleted run back, under another folder's name should its own be taken.
     *
     * @param deleted where {@link #delete} put it
     */
    public StoredRun restore(Path deleted) throws IOException {
        Path home = RunFolder.free(root, deleted.getFileName().toString());
        return read(Files.move(deleted, home));
    }

    private static void erase(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            // Another window may be at it too.
            Files.deleteIfExists(path);
        }
    }

    /** What is on the disk is changed and not what was listed: another window may have written since. */
    private static StoredRun relabel(StoredRun run, UnaryOperator<RunLabel> change) throws IOException {
        RunFolder folder = run.folder();
        if (!Files.isDirectory(folder.path())) {
            throw new InvalidFileException(folder.path(), "the run is no longer there");
        }
        RunLabelFile.write(change.apply(RunLabelFile.read(folder.label())), folder.label());
        return read(folder.path());
    }

    /** Its record follows within moments. */
    private static boolean isBeingMade(RunFolder run) throws IOException {
        return !Files.exists(run.record()) && RunLock.isHeld(run);
    }

    private static RunCondition condition(RunFolder run, RunRecord found) throws IOException {
        return switch (found.state()) {
            case RUNNING -> RunLock.isHeld(run) ? RunCondition.RUNNING : RunCondition.INTERRUPTED;
            case FINISHED -> RunCondition.FINISHED;
            case STOPPED -> RunCondition.STOPPED;
            case FAILED -> RunCondition.FAILED;
        };
    }
}
