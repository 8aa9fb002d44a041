package org.digitlab.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.files.InvalidFileException;

/**
 * A training and a test set of digits.
 *
 * @param name     what to call it on screen, for instance "MNIST" or the folder's name
 * @param training what networks may learn from; validation images are parted from it by {@link Split}
 * @param test     read by evaluation alone
 * @param sha256   lower-case hex SHA-256 over the four uncompressed IDX files in the order training images, training
 *                 labels, test images, test labels
 */
public record DigitData(String name, LabeledImages training, LabeledImages test, String sha256) {

    /** The MNIST files in the program, verified against their known SHA-256. */
    public static DigitData bundled() throws IOException {
        return new DigitLoader("MNIST", Checksums.onClassPath(), IdxSource.onClassPath()).load();
    }

    /**
     * Four IDX files with MNIST's names ({@code train-images-idx3-ubyte} and so on, raw or {@code .gz}) in a folder,
     * verified against the folder's {@code SHA256SUMS} if it has one.
     *
     * @throws IOException one sentence that names the file or folder and what was expected
     */
    public static DigitData fromFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidFileException(folder, "is not a folder, expected one with the four IDX files");
        }
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = last == null ? folder.toString() : last.toString();
        return new DigitLoader(name, Checksums.inFolder(folder), IdxSource.inFolder(folder)).load();
    }
}
