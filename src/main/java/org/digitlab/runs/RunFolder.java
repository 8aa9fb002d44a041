package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.InvalidFileException;

/**
 * The folder of one run and the files in it.
 *
 * @param path of the folder
 */
public record RunFolder(Path path) {

    static final String GONE = "is no longer there";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /**
     * Makes a folder that nobody had, even when another process starts in the same second; its name begins with the
     * time, so that a listing sorts by it.
     *
     * @throws IOException one sentence that names {@code parent} if it cannot be written to
     */
    static RunFolder create(Path parent, LocalDateTime time, String model, String variant) throws IOException {
        try {
            Files.createDirectories(parent);
            Path folder = free(parent, TIME.format(time) + "-" + model + "-" + variant);
            while (!made(folder)) {
                folder = free(parent, TIME.format(time) + "-" + model + "-" + variant);
            }
            return new RunFolder(folder);
        } catch (IOException e) {
            throw unusable(parent, e);
        }
    }

    /**
     * The folders in {@code parent} by their names, newest first; none if it is not there.
     *
     * @throws IOException if it cannot be read
     */
    static List<Path> newestFirst(Path parent) throws IOException {
        if (!Files.exists(parent)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(parent)) {
            return paths.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** A path in {@code parent} that nothing has: {@code name}, or the same with a number behind it. */
    static Path free(Path parent, String name) {
        Path folder = parent.resolve(name);
        for (int copy = 2; Files.exists(folder); copy++) {
            folder = parent.resolve(name + "-" + copy);
        }
        return folder;
    }

    /**
     * Replaces a file of a run.
     *
     * @throws IOException one sentence, also if the run was deleted meanwhile: a folder with one file would be no run
     */
    static void write(Path file, byte[] content) throws IOException {
        if (!Files.isDirectory(file.getParent())) {
            throw new InvalidFileException(file.getParent(), GONE);
        }
        AtomicFiles.write(file, out -> out.write(content));
    }

    /** Deletes a run that was only just made. */
    void remove() throws IOException {
        for (Path file : List.of(record(), metrics(), RunLock.file(path), path)) {
            Files.deleteIfExists(file);
        }
    }

    static InvalidFileException unusable(Path parent, IOException cause) {
        return new InvalidFileException(parent.toString(), "expected a folder that can be written to", cause);
    }

    /** What was done and what came of it; its writer's alone. */
    public Path record() {
        return path.resolve("run.json");
    }

    /** Every measurement as a line of CSV, appended as it comes. */
    public Path metrics() {
        return path.resolve("metrics.csv");
    }

    /** The best weights; of a run that a person stopped, the newest. */
    public Path model() {
        return path.resolve("model.zip");
    }

    /** Where these weights came from. */
    public Path manifest() {
        return path.resolve("model.json");
    }

    /** The newest weights with all that is needed to go on with the training. */
    public Path checkpoint() {
        return path.resolve("last.zip");
    }

    /** The figures of the test set, once measured. */
    public Path evaluation() {
        return path.resolve("evaluation.json");
    }

    /** What a person says of the run. */
    public Path label() {
        return path.resolve("label.json");
    }

    private static boolean made(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
