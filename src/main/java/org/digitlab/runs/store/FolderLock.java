package org.digitlab.runs.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.IoFunction;

/**
 * Lock of a folder, held by the process that writes into it; the operating system releases it after a crash.
 *
 * <p>File locks belong to the process, not to a channel: on Linux, closing any channel of the file releases the lock. A
 * process therefore never opens a lock file that it has locked, and keeps a list of its own locks.
 */
public final class FolderLock implements AutoCloseable {

    public static final String BUSY = "is being written by a training; stop that first";

    private static final Set<Path> HELD = new HashSet<>();
    /** A process that only checks whether the folder is locked holds the lock for a moment. */
    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 10;

    private final Path folder;
    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path folder, Path file, FileChannel channel) {
        this.folder = folder;
        this.file = file;
        this.channel = channel;
    }

    /** @throws InvalidFileException one sentence that names the folder if it is locked already */
    public static FolderLock acquire(Path folder) throws IOException {
        Path file = key(folder);
        synchronized (HELD) {
            if (HELD.contains(file)) {
                throw new InvalidFileException(folder, BUSY);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (!locked(channel)) {
                    throw new InvalidFileException(folder, BUSY);
                }
                // The process that held the lock may have moved the folder.
                if (!Files.exists(file)) {
                    throw new NoSuchFileException(folder.toString());
                }
            } catch (IOException | RuntimeException | Error e) {
                try (channel) {
                    throw e;
                }
            }
            HELD.add(file);
            return new FolderLock(folder, file, channel);
        }
    }

    /**
     * Locks a folder and opens it; releases the lock if that fails.
     *
     * @param opening opens the locked folder; its result takes over the lock
     * @throws IOException one sentence if the folder is locked already, or what {@code opening} throws
     */
    public static <W> W open(Path folder, IoFunction<FolderLock, W> opening) throws IOException {
        FolderLock lock = acquire(folder);
        try {
            return opening.apply(lock);
        } catch (IOException | RuntimeException | Error e) {
            try (lock) {
                throw e;
            }
        }
    }

    /**
     * Creates a folder in {@code parent}, locks and opens it; deletes it again if that fails.
     *
     * @param name of the folder; a number is appended if the name is taken
     * @throws IOException one sentence if {@code parent} is not writable, or the sentence of {@code opening}
     */
    public static <W> W create(Path parent, String name, IoFunction<FolderLock, W> opening) throws IOException {
        Path folder = null;
        try {
            folder = RecordFolders.create(parent, name);
            return open(folder, opening);
        } catch (IOException | RuntimeException | Error e) {
            if (folder != null) {
                RecordFolders.erase(folder);
            }
            if (e instanceof IOException && !(e instanceof InvalidFileException)) {
                throw new InvalidFileException(parent.toString(), "expected a folder that can be written to", e);
            }
            throw e;
        }
    }

    /** Returns whether a process, this one or another, holds the lock of a folder. */
    public static boolean isHeld(Path folder) throws IOException {
        synchronized (HELD) {
            Path file = file(folder);
            if (!Files.exists(file)) {
                return false;
            }
            if (HELD.contains(key(folder))) {
                return true;
            }
            // Shared, so that two processes that check at the same time do not see each other as writers.
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                    FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
                return lock == null;
            }
        }
    }

    public Path folder() {
        return folder;
    }

    /** Deletes the folder with its content and releases the lock. */
    public void erase() throws IOException {
        close();
        RecordFolders.erase(folder);
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            HELD.remove(file);
            channel.close();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            if (channel.tryLock() != null) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the lock of a folder", e);
        }
    }

    private static Path key(Path folder) throws IOException {
        return file(folder.toRealPath());
    }

    private static Path file(Path folder) {
        return folder.resolve(".lock");
    }
}
