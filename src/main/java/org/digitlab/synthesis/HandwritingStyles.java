package org.digitlab.synthesis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.digitlab.files.Sha256;

/** The handwriting styles that synthetic images are rendered in, bundled as text files of {@link Skeleton}s. */
public final class HandwritingStyles {

    /*
     * The SHA-256 of these two files is recorded with each run, and a run is resumed only with the same files: even a
     * change of a comment in them would keep earlier runs from being resumed.
     */
    private static final String DIGITS_FILE = "digits.txt";
    private static final String NON_DIGITS_FILE = "others.txt";

    private static final List<Skeleton> DIGITS = read(DIGITS_FILE);
    /** Characters and shapes that are not digits, for training. */
    static final List<Skeleton> NON_DIGITS = read(NON_DIGITS_FILE);
    /** Characters and shapes that are not digits and that no training uses, for evaluation. */
    static final List<Skeleton> UNSEEN = read("unseen.txt");

    private HandwritingStyles() {
    }

    /**
     * Returns the SHA-256 of the files that synthetic images are made from, by file name.
     *
     * @param digits    whether {@link SyntheticDigits} are used
     * @param nonDigits whether {@link SyntheticNonDigits} are used
     */
    public static Map<String, String> sha256(boolean digits, boolean nonDigits) {
        Map<String, String> sums = new LinkedHashMap<>();
        if (digits) {
            sums.put(DIGITS_FILE, sha256(DIGITS_FILE));
        }
        if (nonDigits) {
            sums.put(NON_DIGITS_FILE, sha256(NON_DIGITS_FILE));
        }
        return sums;
    }

    /** Returns the styles of one digit. */
    static List<Skeleton> of(int digit) {
        return DIGITS.stream().filter(style -> style.character().equals(Integer.toString(digit))).toList();
    }

    /** Picks one of {@code styles} with a probability proportional to its weight. */
    static Skeleton pick(List<Skeleton> styles, SplittableRandom random) {
        double left = random.nextDouble() * styles.stream().mapToDouble(Skeleton::weight).sum();
        for (Skeleton style : styles) {
            left -= style.weight();
            if (left < 0) {
                return style;
            }
        }
        return styles.get(styles.size() - 1);
    }

    private static List<Skeleton> read(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Skeleton::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String file) {
        try (InputStream in = open(file)) {
            return Sha256.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return HandwritingStyles.class.getResourceAsStream(file);
    }
}
