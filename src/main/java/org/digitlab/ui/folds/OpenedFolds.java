package org.digitlab.ui.folds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.files.Problem;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.StoredFolds;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.metrics.MetricsReader;

/**
 * What is kept of a cross-validation, with its curves.
 *
 * @param curves  what was measured on each fold that was begun, in their order; of one that cannot be read nothing
 * @param problem why something of it cannot be shown, one sentence; empty if all can
 */
record OpenedFolds(StoredFolds kept, List<List<ValidationPoint>> curves, String problem) {

    /** Reads as much as can be read; takes a while. */
    static OpenedFolds read(StoredFolds kept) {
        List<List<ValidationPoint>> curves = new ArrayList<>();
        String problem = problem(kept);
        for (StoredRun fold : kept.runs()) {
            List<ValidationPoint> points = new ArrayList<>();
            try {
                read(fold, points);
            } catch (IOException e) {
                problem = problem.isEmpty() ? Problem.sentence(e) : problem;
            }
            curves.add(points);
        }
        return new OpenedFolds(kept, curves, problem);
    }

    private static String problem(StoredFolds kept) {
        String problem = kept.isReadable() ? kept.record().run().problem() : kept.fault();
        return problem == null ? "" : problem;
    }

    void showOn(ShownFolds shown) {
        if (!kept.isReadable()) {
            shown.clear();
            return;
        }
        shown.start(KeptText.subject(kept), kept.record().folds());
        for (int i = 0; i < curves.size(); i++) {
            int fold = i + 1;
            curves.get(i).forEach(point -> shown.validation(fold, point));
        }
        kept.record().complete().forEach(shown::done);
    }

    /** The part of the folds that is complete, 0 to 1. */
    double fraction() {
        return kept.isReadable() ? (double) kept.record().complete().size() / kept.record().folds() : 0;
    }

    private static void read(StoredRun fold, List<ValidationPoint> points) throws IOException {
        try (MetricsReader reader = new MetricsReader(fold.folder().metrics())) {
            reader.readTo(new MetricsSink() {
                @Override
                public void validation(ValidationPoint point) {
                    points.add(point);
                }
            });
        }
    }
}
