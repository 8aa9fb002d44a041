package org.digitlab.export.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.StoredRun;

/** Writer of the measurements of a run as CSV lines. */
final class CsvLines implements MetricsSink {

    static final String HEADER = "run,name,model,variant,kind,iteration,epoch,loss,accuracy,learningRate,seconds,"
            + "imagesPerSecond\r\n";

    private final String start;
    private final Writer writer;

    CsvLines(StoredRun run, Writer writer) {
        this.writer = writer;
        start = Stream.of(run.id(), run.name(), run.record().info().model(), run.record().info().variant())
                .map(CsvLines::quoted).collect(Collectors.joining(","));
    }

    @Override
    public void iteration(IterationPoint point) {
        line("train", point.iteration(), point.epoch(), point.loss(), point.accuracy(), point.learningRate(),
                point.seconds(), point.imagesPerSecond());
    }

    @Override
    public void validation(ValidationPoint point) {
        line(kind(point), point.iteration(), point.epoch(), point.loss(), point.accuracy(), Double.NaN,
                point.seconds(), Double.NaN);
    }

    static String kind(ValidationPoint point) {
        return point.scope() == ValidationPoint.Scope.EPOCH ? "validation" : "probe";
    }

    /** Quotes a text where necessary; an apostrophe keeps spreadsheets from reading it as a formula. */
    static String quoted(String words) {
        String text = words.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + words : words;
        return text.matches("(?s).*[,\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private void line(String kind, int iteration, int epoch, double... values) {
        StringBuilder line = new StringBuilder(start).append(',').append(kind).append(',').append(iteration).append(',')
                .append(epoch);
        for (double value : values) {
            line.append(',').append(Double.isFinite(value) ? Double.toString(value) : "");
        }
        try {
            writer.write(line.append("\r\n").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
