package org.digitlab.runs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitlab.files.Problem;

/**
 * All recorded work of one kind, one subfolder each. Several processes may use the same root folder at once.
 *
 * <p>A folder that cannot be read is listed with the reason; it is never left out and never overwritten.
 */
public abstract class RecordStore<T extends StoredRecord> {

    private static final Duration RESTORABLE_FOR = Duration.ofDays(30);

    private final Path root;
    private final Trash trash;
    private volatile Map<Path, Seen<T>> seen = Map.of();

    /**
     * Identity of a file's content: while the stamp stays the same, the file need not be read again.
     *
     * @param file   key of the file in its file system, which changes when the file is replaced; null if not supported
     * @param length in bytes; −1 if the file does not exist
     */
    private record FileStamp(Object file, FileTime modified, long length) {

        static FileStamp of(Path path) throws IOException {
            try {
                BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
                return new FileStamp(found.fileKey(), found.lastModifiedTime(), found.size());
            } catch (NoSuchFileException e) {
                return new FileStamp(null, null, -1);
            }
        }
    }

    /** An entry as it was read when its files had these stamps. */
    private record Seen<T>(List<FileStamp> stamps, T entry) {
    }

    /** @param root folder of the subfolders; need not exist yet */
    protected RecordStore(Path root) {
        this.root = root;
        this.trash = new Trash(root);
    }

    /** Returns the files that an entry is read from, the record first. */
    protected abstract List<Path> files(Path folder);

    /** Reads an entry as far as possible. */
    protected abstract T load(Path folder);

    /** Returns an entry that cannot be read, because of {@code fault}. */
    protected abstract T unreadable(Path folder, String fault);

    /** Returns all entries, newest first; files that did not change since the last call are not read again. */
    public final List<T> list() throws IOException {
        Map<Path, Seen<T>> found = new LinkedHashMap<>();
        for (Path folder : RecordFolders.newestFirst(root)) {
            Seen<T> entry = look(folder);
            // The folder may have been deleted since the root folder was listed.
            if (entry != null && Files.isDirectory(folder)) {
                found.put(folder, entry);
            }
        }
        seen = found;
        return found.values().stream().map(Seen::entry).toList();
    }

    /** Returns null if the folder is being created: the record will be there in a moment. */
    private Seen<T> look(Path folder) {
        List<FileStamp> stamps = new ArrayList<>();
        try {
            for (Path file : files(folder)) {
                stamps.add(FileStamp.of(file));
            }
            if (stamps.get(0).length() < 0 && FolderLock.isHeld(folder)) {
                return null;
            }
        } catch (IOException e) {
            return new Seen<>(List.of(), unreadable(folder, Problem.sentence(e)));
        }
        Seen<T> before = seen.get(folder);
        boolean same = before != null && before.stamps().equals(stamps) && isSettled(before.entry());
        return same ? before : new Seen<>(stamps, load(folder));
    }

    /** Returns whether the condition depends on the files alone, and not on the lock. */
    private static boolean isSettled(StoredRecord entry) {
        return entry.isReadable() && entry.condition() != RunCondition.RUNNING;
    }

    /** Moves an entry that is not being written to the trash; returns its path there, for {@link #restore}. */
    public final Path delete(T entry) throws IOException {
        return trash.delete(entry.path());
    }

    /** Restores an entry from its path in the trash, under its former id or a similar one if that is taken. */
    public final T restore(Path deleted, String id) throws IOException {
        return load(trash.restore(deleted, id));
    }

    /** Erases entries that were deleted more than 30 days before {@code now}. */
    public final void purge(Instant now) throws IOException {
        trash.purge(now.minus(RESTORABLE_FOR));
    }
}
