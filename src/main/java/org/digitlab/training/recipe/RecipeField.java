package org.digitlab.training.recipe;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The numbers of a recipe, each with its range; the one place that knows what a field may hold. */
public enum RecipeField {
    EPOCHS("Epochs", 1, 1000, true),
    BATCH_SIZE("Batch size", 1, 4096, true),
    LEARNING_RATE("Learning rate", 1e-7, 10, false),
    DROPOUT("Dropout", 0, 0.95, false),
    L2("L2", 0, 1, false),
    SEED("Seed", 0, Integer.MAX_VALUE, true),
    VALIDATION_SHARE("Validation share", 0.01, 0.5, false),
    PATIENCE("Patience", 0, 1000, true),
    CHECKPOINT_EVERY("Checkpoint every", 1, 1000, true),
    ROTATION("Rotation", 0, 180, false),
    SHIFT("Shift", 0, 14, false),
    ZOOM("Zoom", 0, 0.5, false),
    ELASTIC("Elastic", 0, 5, false),
    SHEAR("Shear", 0, 45, false),
    THICKNESS("Thickness", 0, 4, false),
    LABEL_SMOOTHING("Label smoothing", 0, 0.5, false),
    WEIGHT_AVERAGE("Weight average", 0, 0.9999, false),
    WEIGHT_DECAY("Weight decay", 0, 1, false),
    DRAWINGS("Drawings", 0, 200_000, true),
    NON_DIGITS("Non-digits", 0, 200_000, true);

    private final String title;
    private final double min;
    private final double max;
    private final boolean whole;

    RecipeField(String title, double min, double max, boolean whole) {
        this.title = title;
        this.min = min;
        this.max = max;
        this.whole = whole;
    }

    public String title() {
        return title;
    }

    /** Name in files: epochs, batchSize and so on. */
    public String id() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words[0] + Arrays.stream(words).skip(1)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }

    public boolean isWhole() {
        return whole;
    }

    public double min() {
        return min;
    }

    public double max() {
        return max;
    }

    /** @throws IllegalArgumentException one sentence: field, range, what was found */
    public double check(double value) {
        return check(value, title);
    }

    /** @throws IllegalArgumentException one sentence: field, range, what was found */
    public double parse(String text) {
        return parse(text, title);
    }

    /**
     * @param name what a person knows the field by
     * @throws IllegalArgumentException one sentence: name, range, what was found
     */
    public double parse(String text, String name) {
        double value;
        try {
            value = Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw unexpected('"' + text.strip() + '"', name);
        }
        return check(value, name);
    }

    private double check(double value, String name) {
        if (!(value >= min && value <= max) || whole && value != Math.rint(value)) {
            throw unexpected(plain(value), name);
        }
        return value;
    }

    private IllegalArgumentException unexpected(String found, String name) {
        return new IllegalArgumentException("%s: expected a %snumber from %s to %s, found %s"
                .formatted(name, whole ? "whole " : "", plain(min), plain(max), found));
    }

    /** As people write it: 10 and 1e-7, not 10.0 and 1.0E-7. */
    public static String plain(double value) {
        boolean integer = value == Math.rint(value) && Math.abs(value) < 1e12;
        return integer ? Long.toString((long) value) : Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }
}
