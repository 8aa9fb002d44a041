package org.digitlab.synthesis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** All ways of writing that the program knows; they come with it as a text file. */
final class Skeletons {

    static final String DIGITS_FILE = "digits.txt";
    static final String OTHERS_FILE = "others.txt";

    private static final List<Skeleton> DIGITS = read(DIGITS_FILE);
    private static final List<Skeleton> OTHERS = read(OTHERS_FILE);
    private static final List<Skeleton> UNSEEN = read("unseen.txt");

    private Skeletons() {
    }

    /** Characters and shapes that are no digits, to learn from. */
    static List<Skeleton> others() {
        return OTHERS;
    }

    /** Other such, to measure on. */
    static List<Skeleton> unseen() {
        return UNSEEN;
    }

    /** The ways of writing one digit. */
    static List<Skeleton> of(int digit) {
        return DIGITS.stream().filter(way -> way.character().equals(Integer.toString(digit))).toList();
    }

    /** One of {@code ways}, the usual ones more often. */
    static Skeleton pick(List<Skeleton> ways, SplittableRandom random) {
        double left = random.nextDouble() * ways.stream().mapToDouble(Skeleton::weight).sum();
        for (Skeleton way : ways) {
            left -= way.weight();
            if (left < 0) {
                return way;
            }
        }
        return ways.get(ways.size() - 1);
    }

    private static List<Skeleton> read(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Skeletons.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Skeleton::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
