package org.digitlab.network.keras;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.digitlab.files.InvalidFileException;

/** Checks the signature and size of an HDF5 file. */
final class H5Signature {

    /** HDF5 File Format Specification 3.0, II.A. */
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final long MAX_BYTES = 1L << 30;

    private H5Signature() {
    }

    /** @throws InvalidFileException with a sentence that says what the file is and what was expected */
    static void check(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(HDF5.length);
        }
        if (!Arrays.equals(first, HDF5)) {
            throw new InvalidFileException(file, found(file, new String(first, StandardCharsets.ISO_8859_1)));
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new InvalidFileException(file, "the file is larger than %d MB, expected a model for digits"
                    .formatted(MAX_BYTES >> 20));
        }
    }

    private static String found(Path file, String first) {
        if (first.startsWith("PK") || file.toString().endsWith(".keras")) {
            return "this is a Keras 3 file (.keras), " + KerasModel.EXPECTED_2;
        }
        return first.isEmpty() ? "the file is empty, expected a Keras model (.h5)"
                : "not an HDF5 file, expected a Keras model (.h5)";
    }
}
