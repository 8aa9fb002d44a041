package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where deleted folders of runs lie until they are purged. */
final class RunTrash {

    private static final Logger LOG = LoggerFactory.getLogger(RunTrash.class);

    private final Path place;

    /** @param root the folder of run folders */
    RunTrash(Path root) {
        place = root.resolve(".trash");
    }

    /**
     * Moves one here.
     *
     * @return where it lies now
     * @throws IOException one sentence, also if a training writes it
     */
    Path take(Path folder) throws IOException {
        Files.createDirectories(place);
        Path gone = RunFolder.free(place, folder.getFileName().toString());
        RunLock lock = RunLock.acquire(folder);
        try (lock) {
            // First, so that what cannot be purged in time is not deleted either.
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
            if (isMoved(folder, gone)) {
                return gone;
            }
        }
        return Files.move(folder, gone);
    }

    /**
     * Moves one back to where it was, under another name should its own be taken.
     *
     * @param name of its folder before
     * @return where it is
     */
    Path giveBack(Path gone, String name) throws IOException {
        return Files.move(gone, RunFolder.free(place.getParent(), name));
    }

    /** Deletes for good what came here before a moment. */
    void purge(Instant moment) throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        List<Path> folders;
        try (Stream<Path> paths = Files.list(place)) {
            folders = paths.toList();
        }
        for (Path folder : folders) {
            if (Files.getLastModifiedTime(folder).toInstant().isBefore(moment)) {
                erase(folder);
            }
        }
    }

    /** Windows moves no folder in which a file is open. */
    private static boolean isMoved(Path folder, Path gone) throws IOException {
        try {
            Files.move(folder, gone);
            return true;
        } catch (AccessDeniedException e) {
            LOG.debug("Not moved while it is locked", e);
            return false;
        }
    }

    private static void erase(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
