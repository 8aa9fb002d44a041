package org.digitlab.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.files.InvalidFileException;

/**
 * A training and a test set of digits.
 *
 * @param name     the name for users, for instance "MNIST" or the folder's name
 * @param training images for training and validation, see {@link Split}
 * @param test     images for evaluation only
 * @param sha256   lower-case hexadecimal SHA-256 of the four uncompressed IDX files in the order training images, training
 *                 labels, test images, test labels
 */
public record DigitData(String name, LabeledImages training, LabeledImages test, String sha256) {

    /** Reads the bundled MNIST files and verifies their SHA-256. */
    public static DigitData bundled() throws IOException {
        return new DigitLoader("MNIST", Checksums.onClassPath(), IdxSource.onClassPath()).load();
    }

    /**
     * Reads four IDX files with MNIST's names ({@code train-images-idx3-ubyte} and so on, raw or {@code .gz}) from a folder
     * and verifies them against the folder's {@code SHA256SUMS} if it exists.
     *
     * @throws IOException one sentence with the file or folder and what was expected
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
