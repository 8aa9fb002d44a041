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
 * A stored cross-validation with its curves.
 *
 * @param curves  validation points of each fold that was started, in order; empty for a fold that cannot be read
 * @param problem why a part cannot be shown, or why the cross-validation failed, one sentence; empty if there is none
 */
record LoadedFolds(StoredFolds folds, List<List<ValidationPoint>> curves, String problem) {

    /** Reads as much as possible. Not for the FX thread. */
    static LoadedFolds read(StoredFolds folds) {
        List<List<ValidationPoint>> curves = new ArrayList<>();
        String problem = problem(folds);
        for (StoredRun fold : folds.runs()) {
            List<ValidationPoint> points = new ArrayList<>();
            try {
                read(fold, points);
            } catch (IOException e) {
                problem = problem.isEmpty() ? Problem.sentence(e) : problem;
            }
            curves.add(points);
        }
        return new LoadedFolds(folds, curves, problem);
    }

    private static String problem(StoredFolds folds) {
        String problem = folds.isReadable() ? folds.record().run().problem() : folds.fault();
        return problem == null ? "" : problem;
    }

    void showOn(ShownFolds shown) {
        if (!folds.isReadable()) {
            shown.clear();
            return;
        }
        shown.start(FoldsText.subject(folds), folds.record().folds());
        for (int i = 0; i < curves.size(); i++) {
            int fold = i + 1;
            curves.get(i).forEach(point -> shown.validation(fold, point));
        }
        folds.record().complete().forEach(shown::done);
    }

    /** Returns the fraction of complete folds, 0 to 1. */
    double fraction() {
        return folds.isReadable() ? (double) folds.record().complete().size() / folds.record().folds() : 0;
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
