package org.digitlab.runs;

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

/**
 * Held by whoever writes a run or another folder of the kind, for as long as its process lives; the operating system
 * lets go of it after a crash.
 *
 * <p>Locks are the process's and not a channel's: on Linux, closing any channel of the file gives the lock away. So a
 * process never opens the file of a lock that it holds, and keeps account of these itself.
 */
final class RunLock implements AutoCloseable {

    static final String BUSY = "is being written by a training; stop that first";

    private static final Set<Path> HELD = new HashSet<>();
    /** Who only looks whether a run is being written holds the lock for a moment. */
    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 10;

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws InvalidFileException one sentence that names the folder if it is being written already */
    static RunLock acquire(Path folder) throws IOException {
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
                // It may have been moved away while this waited for whoever did so.
                if (!Files.exists(file)) {
                    throw new NoSuchFileException(folder.toString());
                }
            } catch (IOException | RuntimeException | Error e) {
                try (channel) {
                    throw e;
                }
            }
            HELD.add(file);
            return new RunLock(file, channel);
        }
    }

    /**
     * Locks a folder for its writer; whatever goes wrong, it does not stay locked.
     *
     * @throws IOException one sentence if it is being written already, or what {@code making} throws
     */
    static <W> W lockedFor(Path folder, Making<W> making) throws IOException {
        RunLock lock = acquire(folder);
        try {
            return making.make(lock);
        } catch (IOException | RuntimeException | Error e) {
            try (lock) {
                throw e;
            }
        }
    }

    /** Whether a process, this one or another, writes the folder. */
    static boolean isHeld(Path folder) throws IOException {
        synchronized (HELD) {
            Path file = file(folder);
            if (!Files.exists(file)) {
                return false;
            }
            if (HELD.contains(key(folder))) {
                return true;
            }
            // Shared, so that those who look do not take each other for writers.
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                    FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
                return lock == null;
            }
        }
    }

    /** Locked by whoever writes a folder. */
    static Path file(Path folder) {
        return folder.resolve(".lock");
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
            throw new IOException("Interrupted while waiting for a run", e);
        }
    }

    private static Path key(Path folder) throws IOException {
        return file(folder.toRealPath());
    }

    /** Makes a writer, which from then on closes the lock. */
    @FunctionalInterface
    interface Making<W> {
        W make(RunLock lock) throws IOException;
    }
}
