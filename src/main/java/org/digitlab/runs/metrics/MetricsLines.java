package org.digitlab.runs.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;

/** Measurements as lines of CSV, collected until they are taken. */
final class MetricsLines implements MetricsSink {

    /** Enough lines for one write, few enough to copy them again and again while the disk is full. */
    private static final int CHUNK = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    /** For each column of the file, its index in {@link MetricsColumns#NAMES}; −1 for an unknown column. */
    private final int[] order;

    /** @param columns of the file, by name */
    MetricsLines(List<String> columns) {
        order = columns.stream().mapToInt(MetricsColumns.NAMES::indexOf).toArray();
    }

    void header() {
        text.append(MetricsColumns.HEADER).append('\n');
    }

    @Override
    public void iteration(IterationPoint point) {
        line(MetricsColumns.TRAIN, point.iteration(), point.epoch(), number(point.loss()), number(point.accuracy()),
                number(point.learningRate()), number(rounded(point.seconds(), 1e3)),
                number(rounded(point.imagesPerSecond(), 1)));
    }

    @Override
    public void validation(ValidationPoint point) {
        boolean whole = point.scope() == ValidationPoint.Scope.EPOCH;
        line(whole ? MetricsColumns.VALIDATION : MetricsColumns.PROBE, point.iteration(), point.epoch(),
                number(point.loss()), number(point.accuracy()), "", number(rounded(point.seconds(), 1e3)), "");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Returns the number of collected characters. */
    int length() {
        return text.length();
    }

    /** Returns the oldest lines, about a million characters. */
    String head() {
        int end = text.length() <= CHUNK ? text.length() : text.lastIndexOf("\n", CHUNK) + 1;
        return text.substring(0, end);
    }

    /** Removes the oldest characters. */
    void remove(int count) {
        text.delete(0, count);
    }

    /** Joins instead of formatting: a format would use the digits and decimal separator of the default locale. */
    private void line(Object... values) {
        text.append(Arrays.stream(order).mapToObj(column -> column < 0 ? "" : String.valueOf(values[column]))
                .collect(Collectors.joining(",", "", "\n")));
    }

    private static double rounded(double value, double scale) {
        return Double.isFinite(value) ? Math.round(value * scale) / scale : Double.NaN;
    }

    /** Returns an empty cell for a value that was not measured: readers of CSV disagree on NaN. */
    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
