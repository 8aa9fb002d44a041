package org.digitlab.synthesis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.files.Sha256;

/** Which ways of writing the program's own drawings are made from, for the record of a training. */
public final class HandwritingStyles {

    private HandwritingStyles() {
    }

    /**
     * The SHA-256 of the files that drawings are made from, by the files' names.
     *
     * @param digits whether there are {@link SyntheticDigits} among the drawings
     * @param others whether there are {@link SyntheticNonDigits}
     */
    public static Map<String, String> sha256(boolean digits, boolean others) {
        Map<String, String> sums = new LinkedHashMap<>();
        if (digits) {
            sums.put(Skeletons.DIGITS_FILE, sha256(Skeletons.DIGITS_FILE));
        }
        if (others) {
            sums.put(Skeletons.OTHERS_FILE, sha256(Skeletons.OTHERS_FILE));
        }
        return sums;
    }

    private static String sha256(String file) {
        try (InputStream in = HandwritingStyles.class.getResourceAsStream(file)) {
            return Sha256.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
