package org.digitlab.network.keras;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.digitlab.files.InvalidFileException;

/** What a file is by its first bytes, for those that are no HDF5. */
final class H5Signature {

    /** HDF5 File Format Specification 3.0, II.A. */
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final long LARGEST = 1L << 30;

    private H5Signature() {
    }

    /** @throws InvalidFileException a sentence that says what the file is, if it is known, and what was expected */
    static void check(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(HDF5.length);
        }
        if (!Arrays.equals(first, HDF5)) {
            throw new InvalidFileException(file, found(file, new String(first, StandardCharsets.ISO_8859_1)));
        }
        if (Files.size(file) > LARGEST) {
            throw new InvalidFileException(file, "is larger than %d MB, expected a model for digits"
                    .formatted(LARGEST >> 20));
        }
    }

    private static String found(Path file, String first) {
        if (first.startsWith("PK") || file.toString().endsWith(".keras")) {
            return "is a Keras 3 file (.keras), " + KerasModel.EXPECTED_2;
        }
        return first.isEmpty() ? "is empty, expected a Keras model (.h5)"
                : "is no HDF5 file, expected a Keras model (.h5)";
    }
}
