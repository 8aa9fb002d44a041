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
 * @param iterations  in the order of training
 * @param validations likewise, probes within an epoch among them
 * @param cutOff      whether the file ends in the middle of a line, which was left out
 */
public record MetricsTable(List<IterationPoint> iterations, List<ValidationPoint> validations, boolean cutOff) {

    /**
     * Reads a run's {@code metrics.csv}; columns are found by name, others than this program's are passed over.
     *
     * @param folder of the run
     * @throws IOException one sentence that names the file, and the line and the column that are not as expected
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
            return new MetricsTable(iterations, validations, reader.isCutOff());
        }
    }
}
