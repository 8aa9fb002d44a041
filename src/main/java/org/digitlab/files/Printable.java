package org.digitlab.files;

/**
 * Makes text of any origin safe to print on one line: control characters in a file or a name could clear the terminal,
 * forge a line of the log or reverse a sentence.
 */
public final class Printable {

    private static final int MAX_VALUE = 60;
    private static final int MAX_HEAD = 700;
    private static final int MAX_TAIL = 300;

    private Printable() {
    }

    /** Replaces characters that are not printable by JSON escapes, for instance a line feed by {@code \n}. */
    public static String escaped(String text) {
        if (text.codePoints().noneMatch(Printable::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(code -> {
            if (isUnsafe(code)) {
                Character.toString(code).chars().forEach(unit -> safe.append(escape(unit)));
            } else {
                safe.appendCodePoint(code);
            }
        });
        return safe.toString();
    }

    /** Escapes a value from a file that a sentence quotes, and cuts it to {@value #MAX_VALUE} characters. */
    public static String value(String text) {
        return escaped(text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) + "…" : text);
    }

    /** Escapes a sentence, and removes the middle of a sentence that is too long to read. */
    public static String sentence(String text) {
        return escaped(text.length() <= MAX_HEAD + MAX_TAIL ? text
                : text.substring(0, MAX_HEAD) + "…" + text.substring(text.length() - MAX_TAIL));
    }

    /** Returns whether a character controls the terminal, breaks the line, or changes the direction of writing. */
    private static boolean isUnsafe(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String escape(int unit) {
        return switch (unit) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted(unit);
        };
    }
}
