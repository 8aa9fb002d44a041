package org.digitlab.runs.metrics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;

/** Reads measurements up to an iteration, and finds where they end in the file. */
public final class MetricsPrefix implements MetricsSink {

    private final int last;
    private final MetricsReader reader;
    private final MetricsSink sink;
    private long end = -1;

    private MetricsPrefix(int last, MetricsReader reader, MetricsSink sink) {
        this.last = last;
        this.reader = reader;
        this.sink = sink;
    }

    /** Reads a file up to and including an iteration; returns the columns and the length of what was read. */
    public static Part read(Path file, int last, MetricsSink sink) throws IOException {
        try (MetricsReader reader = new MetricsReader(file)) {
            MetricsPrefix prefix = new MetricsPrefix(last, reader, sink);
            reader.readTo(prefix);
            MetricsColumns columns = reader.columns();
            return new Part(columns == null ? MetricsColumns.NAMES : columns.names(),
                    prefix.end < 0 ? reader.lineStart() : prefix.end);
        }
    }

    @Override
    public void iteration(IterationPoint point) {
        if (isWithin(point.iteration())) {
            sink.iteration(point);
        }
    }

    @Override
    public void validation(ValidationPoint point) {
        if (isWithin(point.iteration())) {
            sink.validation(point);
        }
    }

    private boolean isWithin(int iteration) {
        if (iteration > last && end < 0) {
            end = reader.lineStart();
        }
        return end < 0;
    }

    /** The columns of a file, the default ones if it is empty, and the length in bytes of the part that was read. */
    record Part(List<String> columns, long length) {
    }
}
