package org.digitlab.training.recipe;

/** The numbers that a field or an option may have; {@code whole} excludes fractions. */
public record NumberRange(double min, double max, boolean whole) {

    /**
     * Reads a number; fractions may have a decimal comma.
     *
     * @param name what the user calls the number, for the error
     * @throws IllegalArgumentException one sentence: name, range, what was found
     */
    public double parse(String text, String name) {
        String typed = text.strip();
        try {
            return check(Double.parseDouble(whole ? typed : typed.replace(',', '.')), name);
        } catch (NumberFormatException e) {
            throw unexpected('"' + typed + '"', name, e);
        }
    }

    /** Returns the value if it is valid, or throws as {@link #parse} does. */
    double check(double value, String name) {
        if (!(value >= min && value <= max) || whole && value != Math.rint(value)) {
            throw unexpected(plain(value), name, null);
        }
        return value;
    }

    NumberRange times(int factor) {
        return new NumberRange(min * factor, max * factor, whole);
    }

    private IllegalArgumentException unexpected(String found, String name, NumberFormatException cause) {
        return new IllegalArgumentException("%s: expected a %snumber from %s to %s, found %s"
                .formatted(name, whole ? "whole " : "", plain(min), plain(max), found), cause);
    }

    /** Formats a number as people write it: 10 and 1e-7, not 10.0 and 1.0E-7. */
    public static String plain(double value) {
        boolean integer = value == Math.rint(value) && Math.abs(value) < 1e12;
        return integer ? Long.toString((long) value) : Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }
}
