package org.digitlab.runs.metrics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;

/** Passes on what was measured up to an iteration, and finds where in the file that ends. */
public final class MetricsUntil implements MetricsSink {

    private final int last;
    private final MetricsReader reader;
    private final MetricsSink sink;
    private long end = -1;

    private MetricsUntil(int last, MetricsReader reader, MetricsSink sink) {
        this.last = last;
        this.reader = reader;
        this.sink = sink;
    }

    /**
     * Reads a file up to an iteration.
     *
     * @throws IOException one sentence that names the file, and the line and the column that are not as expected
     */
    public static Part read(Path file, int last, MetricsSink sink) throws IOException {
        try (MetricsReader reader = new MetricsReader(file)) {
            MetricsUntil until = new MetricsUntil(last, reader, sink);
            reader.readTo(until);
            MetricsColumns columns = reader.columns();
            return new Part(columns == null ? MetricsColumns.NAMES : columns.names(),
                    until.end < 0 ? reader.lineStart() : until.end);
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

    /**
     * What was read.
     *
     * @param columns by name, in the file's order; those of this program if it has none yet
     * @param length  in bytes
     */
    record Part(List<String> columns, long length) {
    }
}
