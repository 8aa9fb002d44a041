package org.digitlab.training.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The numbers of a recipe. A new field is a constant here and two strings, {@code training.<id>} (its label) and
 * {@code training.<id>.help}: its check, JSON key, option and row in the window follow from these.
 *
 * <p>Keys, options and rows are in the order of declaration; nothing else depends on it.
 */
public enum RecipeField {
    EPOCHS(Group.OPTIMIZATION, Unit.COUNT, 1, 1000, 10.0),
    BATCH_SIZE(Group.OPTIMIZATION, Unit.COUNT, 1, 4096, 128.0),
    LEARNING_RATE(Group.OPTIMIZATION, Unit.NUMBER, 1e-7, 10, 1e-3),
    DROPOUT(Group.REGULARIZATION, Unit.NUMBER, 0, 0.95, null),
    L2(Group.REGULARIZATION, Unit.NUMBER, 0, 1, 0.0),
    WEIGHT_DECAY(Group.REGULARIZATION, Unit.NUMBER, 0, 1, 0.0),
    LABEL_SMOOTHING(Group.REGULARIZATION, Unit.NUMBER, 0, 0.5, 0.0),
    WEIGHT_AVERAGE(Group.REGULARIZATION, Unit.NUMBER, 0, 0.9999, 0.0),
    VALIDATION_SHARE(Group.VALIDATION, Unit.PERCENT, 0.01, 0.5, 1.0 / 12),
    PATIENCE(Group.VALIDATION, Unit.EPOCHS, 0, 1000, 0.0),
    CHECKPOINT_EVERY(Group.VALIDATION, Unit.EPOCHS, 1, 1000, 1.0),
    SEED(Group.VALIDATION, Unit.COUNT, 0, Integer.MAX_VALUE, 42.0),
    ROTATION(Group.AUGMENTATION, Unit.DEGREES, 0, 180, 0.0),
    SHIFT(Group.AUGMENTATION, Unit.PIXELS, 0, 14, 0.0),
    ZOOM(Group.AUGMENTATION, Unit.NUMBER, 0, 0.5, 0.0),
    SHEAR(Group.AUGMENTATION, Unit.DEGREES, 0, 45, 0.0),
    THICKNESS(Group.AUGMENTATION, Unit.PIXELS, 0, 4, 0.0),
    ELASTIC(Group.AUGMENTATION, Unit.PIXELS, 0, 5, 0.0),
    DRAWINGS(Group.EXTRA_DATA, Unit.COUNT, 0, 200_000, 0.0),
    NON_DIGITS(Group.EXTRA_DATA, Unit.COUNT, 0, 200_000, 0.0);

    /** The groups of the form. */
    public enum Group {
        OPTIMIZATION,
        REGULARIZATION,
        VALIDATION,
        AUGMENTATION,
        EXTRA_DATA;

        public List<RecipeField> fields() {
            return Arrays.stream(RecipeField.values()).filter(field -> field.group == this).toList();
        }
    }

    /** The units, with their placeholder in the help of an option. */
    public enum Unit {
        NUMBER("X"),
        COUNT("N"),
        EPOCHS("N"),
        DEGREES("DEG"),
        PIXELS("PX"),
        /** A fraction from 0 to 1 in files and options; the window shows it in percent. */
        PERCENT("X");

        private final String placeholder;

        Unit(String placeholder) {
            this.placeholder = placeholder;
        }

        public String placeholder() {
            return placeholder;
        }
    }

    private final Group group;
    private final Unit unit;
    private final NumberRange range;
    private final Double initial;

    /** @param initial value in recipes that do not name the field, such as files from before it existed; may be null */
    RecipeField(Group group, Unit unit, double min, double max, Double initial) {
        this.group = group;
        this.unit = unit;
        this.range = new NumberRange(min, max, unit == Unit.COUNT || unit == Unit.EPOCHS);
        this.initial = initial;
    }

    /** Returns the JSON key: epochs, batchSize and so on. */
    public String id() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words[0] + Arrays.stream(words).skip(1)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }

    /** Returns the name of the option: --epochs, --batch-size and so on. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Unit unit() {
        return unit;
    }

    /** Returns whether the field may have no value, which keeps the network's own. */
    public boolean isOptional() {
        return initial == null;
    }

    public NumberRange range() {
        return range;
    }

    /** Returns the value in recipes that do not name this field; null if the network's own value is kept. */
    public Double initial() {
        return initial;
    }

    /** Reads a number of the window, as {@link NumberRange#parse}, where {@linkplain Unit#PERCENT fractions} are in percent. */
    public double parseShown(String text, String name) {
        return range.times(scale()).parse(text, name) / scale();
    }

    /** Returns the factor from a value to the number in the window. */
    public int scale() {
        return unit == Unit.PERCENT ? 100 : 1;
    }

    /** Returns a number of a recipe if it is valid; null is valid for optional fields. */
    Double check(Double value) {
        return value == null && isOptional() ? null : (Double) range.check(Objects.requireNonNull(value, id()), id());
    }
}
