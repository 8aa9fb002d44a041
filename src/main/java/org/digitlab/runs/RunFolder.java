package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.digitlab.files.InvalidFileException;

/** Makes the folder of one run, named after its start and its network, so that a listing sorts by time. */
final class RunFolder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private RunFolder() {
    }

    /**
     * Makes a folder that nobody had, even when another process starts in the same second.
     *
     * @throws IOException one sentence that names {@code parent} if it cannot be written to
     */
    static Path create(Path parent, LocalDateTime time, String model, String variant) throws IOException {
        String name = TIME.format(time) + "-" + model + "-" + variant;
        try {
            Files.createDirectories(parent);
            Path folder = parent.resolve(name);
            for (int copy = 2; !made(folder); copy++) {
                folder = parent.resolve(name + "-" + copy);
            }
            return folder;
        } catch (IOException e) {
            throw unusable(parent, e);
        }
    }

    static InvalidFileException unusable(Path parent, IOException cause) {
        return new InvalidFileException(parent.toString(), "expected a folder that can be written to", cause);
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
