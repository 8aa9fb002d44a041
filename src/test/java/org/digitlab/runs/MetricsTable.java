package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.metrics.MetricsReader;

/**
 * All measurements of a run.
 *
 * @param iterations  in order
 * @param validations in order, including those within an epoch
 */
public record MetricsTable(List<IterationPoint> iterations, List<ValidationPoint> validations) {

    /**
     * Reads a run's {@code metrics.csv}. Columns are found by name, unknown ones are ignored.
     *
     * @param folder of the run
     * @throws IOException one sentence that names the file and the invalid line and column
     */
    public static MetricsTable read(Path folder) throws IOException {
        List<IterationPoint> iterations = new ArrayList<>();
        List<ValidationPoint> validations = new ArrayList<>();
        try (MetricsReader reader = new MetricsReader(new RunFolder(folder).metrics())) {
            reader.readTo(new MetricsSink() {
                @Override
                public void iteration(IterationPoint point) {
                    iterations.add(point);
                }

                @Override
                public void validation(ValidationPoint point) {
                    validations.add(point);
                }
            });
            return new MetricsTable(iterations, validations);
        }
    }
}
