package org.digitlab.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.IoSupplier;

/**
 * One of the four IDX files, in a folder or bundled.
 *
 * @param title    the name in errors
 * @param fileName the name in a list of checksums
 * @param opener   opens the bytes as stored
 */
record IdxSource(String title, String fileName, IoSupplier<InputStream> opener) {

    /** The names of the four files without the suffix {@code -ubyte}. */
    private static final List<String> PARTS =
            List.of("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1");

    /** Finds the training images, the training labels, the test images and the test labels. */
    static List<IdxSource> inFolder(Path folder) throws IOException {
        List<IdxSource> files = new ArrayList<>();
        for (String part : PARTS) {
            files.add(inFolder(folder, part));
        }
        return files;
    }

    /** Returns the bundled MNIST files in the order of {@link #inFolder(Path)}. */
    static List<IdxSource> onClassPath() {
        return PARTS.stream().map(IdxSource::onClassPath).toList();
    }

    /** Finds a file, for instance {@code train-images-idx3}, in any of its usual spellings. */
    private static IdxSource inFolder(Path folder, String part) throws IOException {
        String plain = part + "-ubyte";
        String dotted = plain.replace("-idx", ".idx");
        for (String name : List.of(plain, plain + ".gz", dotted, dotted + ".gz")) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                return new IdxSource(file.toString(), name, () -> Files.newInputStream(file));
            }
        }
        throw new InvalidFileException(folder, "has no file " + plain + " or " + plain + ".gz, expected the four"
                + " IDX files of MNIST's names");
    }

    private static IdxSource onClassPath(String part) {
        String name = part + "-ubyte.gz";
        return new IdxSource("bundled " + name, name, () -> resource(name));
    }

    static InputStream resource(String name) throws IOException {
        InputStream in = IdxSource.class.getResourceAsStream(name);
        if (in == null) {
            throw new InvalidFileException("bundled " + name, "is missing, expected it inside the program", null);
        }
        return in;
    }
}
