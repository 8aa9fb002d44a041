package org.digitlab.runs.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.InvalidFileException;

/** Operations on the folders of recorded work. */
public final class RecordFolders {

    private static final String GONE = "is no longer there";

    private RecordFolders() {
    }

    /** Creates a folder with this name or, if another process has just taken it, with a number appended. */
    public static Path create(Path parent, String name) throws IOException {
        Files.createDirectories(parent);
        while (true) {
            try {
                return Files.createDirectory(free(parent, name));
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
    }

    /** Replaces a file in a folder of recorded work; fails if the folder was deleted, which is not created again. */
    public static void write(Path file, byte[] content) throws IOException {
        checkPresent(file.getParent());
        AtomicFiles.write(file, out -> out.write(content));
    }

    /** @throws InvalidFileException one sentence if the folder was deleted */
    public static void checkPresent(Path folder) throws InvalidFileException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidFileException(folder, GONE);
        }
    }

    /** Returns the visible folders in {@code parent} in reverse order of their names; none if it does not exist. */
    static List<Path> newestFirst(Path parent) throws IOException {
        if (!Files.exists(parent)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(parent)) {
            return paths.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** Returns a path in {@code parent} that does not exist: {@code name}, if need be with a number appended. */
    static Path free(Path parent, String name) {
        Path folder = parent.resolve(name);
        for (int copy = 2; Files.exists(folder); copy++) {
            folder = parent.resolve(name + "-" + copy);
        }
        return folder;
    }

    /** Deletes a folder with its content. */
    static void erase(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
