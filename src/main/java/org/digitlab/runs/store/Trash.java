package org.digitlab.runs.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hidden folder to which deleted folders are moved until they are purged. */
final class Trash {

    private static final Logger LOG = LoggerFactory.getLogger(Trash.class);

    private final Path trash;

    /** @param root the folder whose subfolders are deleted and restored */
    Trash(Path root) {
        trash = root.resolve(".trash");
    }

    /** Moves a folder to the trash, unless a process is writing into it; returns its path there. */
    Path delete(Path folder) throws IOException {
        Files.createDirectories(trash);
        Path deleted = RecordFolders.free(trash, folder.getFileName().toString());
        FolderLock lock = FolderLock.acquire(folder);
        try (lock) {
            // The time of deletion, which purge compares. Set before the move: a folder that refuses it stays.
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
            if (isMoved(folder, deleted)) {
                return deleted;
            }
        }
        return Files.move(folder, deleted);
    }

    /** Moves a folder back from its path in the trash, under a similar name if its own is taken; returns its path. */
    Path restore(Path deleted, String name) throws IOException {
        return Files.move(deleted, RecordFolders.free(trash.getParent(), name));
    }

    /** Erases folders that were deleted before {@code moment}. */
    void purge(Instant moment) throws IOException {
        for (Path folder : RecordFolders.newestFirst(trash)) {
            if (Files.getLastModifiedTime(folder).toInstant().isBefore(moment)) {
                RecordFolders.erase(folder);
            }
        }
    }

    /** Returns false on Windows, which does not move a folder while a file in it, here the lock, is open. */
    private static boolean isMoved(Path folder, Path target) throws IOException {
        try {
            Files.move(folder, target);
            return true;
        } catch (AccessDeniedException e) {
            LOG.debug("Not moved while it is locked", e);
            return false;
        }
    }
}
