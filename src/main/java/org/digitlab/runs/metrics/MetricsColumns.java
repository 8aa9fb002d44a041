package org.digitlab.runs.metrics;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.Printable;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;

/** The columns of a {@code metrics.csv}, by whose positions lines are parsed. */
public final class MetricsColumns {

    static final String TRAIN = "train";
    static final String VALIDATION = "validation";
    static final String PROBE = "probe";
    public static final String HEADER = "kind,iteration,epoch,loss,accuracy,learningRate,seconds,imagesPerSecond";

    static final List<String> NAMES = List.of(HEADER.split(","));
    /** The other columns may be missing. */
    private static final int REQUIRED = 5;
    private static final int KIND = 0;
    private static final int ITERATION = 1;
    private static final int EPOCH = 2;
    private static final int LOSS = 3;
    private static final int ACCURACY = 4;
    private static final int LEARNING_RATE = 5;
    private static final int SECONDS = 6;
    private static final int IMAGES_PER_SECOND = 7;

    private final Path file;
    private final List<String> names;
    private final int[] positions;
    private String[] cells = {};
    private int lines = 1;
    private int newest;

    /** @throws InvalidFileException one sentence that names the file and the column that is missing */
    MetricsColumns(Path file, String header) throws InvalidFileException {
        this.file = file;
        names = Arrays.stream(header.split(",")).map(MetricsColumns::unquoted).toList();
        positions = NAMES.stream().mapToInt(names::indexOf).toArray();
        for (int column = 0; column < REQUIRED; column++) {
            if (positions[column] < 0) {
                throw new InvalidFileException(file,
                        "has no column \"%s\", expected %s".formatted(NAMES.get(column), HEADER));
            }
        }
    }

    /** Returns the names of all columns in the order of the file. */
    List<String> names() {
        return names;
    }

    /** Parses a line; ignores empty lines and unknown kinds. An error names the file, the line and the column. */
    void read(String line, MetricsSink sink) throws InvalidFileException {
        lines++;
        cells = line.split(",", -1);
        switch (text(KIND)) {
            case TRAIN -> sink.iteration(new IterationPoint(iteration(), whole(EPOCH), number(LOSS), number(ACCURACY),
                    number(LEARNING_RATE), number(SECONDS), number(IMAGES_PER_SECOND)));
            case VALIDATION -> sink.validation(validation(ValidationPoint.Scope.EPOCH));
            case PROBE -> sink.validation(validation(ValidationPoint.Scope.PROBE));
            default -> { }
        }
    }

    private ValidationPoint validation(ValidationPoint.Scope scope) throws InvalidFileException {
        return new ValidationPoint(iteration(), whole(EPOCH), number(LOSS), number(ACCURACY), scope, number(SECONDS));
    }

    private int iteration() throws InvalidFileException {
        int iteration = whole(ITERATION);
        if (iteration < newest) {
            throw unexpected(ITERATION, "one not before " + newest);
        }
        newest = iteration;
        return iteration;
    }

    private int whole(int column) throws InvalidFileException {
        try {
            int value = Integer.parseInt(text(column));
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw unexpected(column, "a whole number");
        }
        throw unexpected(column, "a whole number from 0 on");
    }

    /** Returns NaN for an empty cell, a value that was not measured. */
    private double number(int column) throws InvalidFileException {
        String text = text(column);
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw unexpected(column, "a number");
        }
    }

    private String text(int column) {
        int position = positions[column];
        return position < 0 || position >= cells.length ? "" : unquoted(cells[position]);
    }

    private InvalidFileException unexpected(int column, String expected) {
        return new InvalidFileException(file, "line %d: \"%s\" is \"%s\", expected %s"
                .formatted(lines, NAMES.get(column), Printable.value(text(column)), expected));
    }

    /** Removes the quotes that spreadsheets put around texts. */
    private static String unquoted(String cell) {
        String text = cell.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
