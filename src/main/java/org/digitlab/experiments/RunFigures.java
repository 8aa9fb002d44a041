package org.digitlab.experiments;

import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.training.checkpoint.Checkpoint;

/** The results in a run's record, gathered during the training. */
final class RunFigures implements MetricsSink {

    private int epochs;
    private double imagesPerSecond;

    /** @param from checkpoint of a resumed run; null for a new run */
    RunFigures(Checkpoint from) {
        epochs = from == null ? 0 : from.epoch();
    }

    @Override
    public void validation(ValidationPoint point) {
        if (point.scope() == ValidationPoint.Scope.EPOCH) {
            epochs = point.epoch();
        }
    }

    @Override
    public void progress(Progress progress) {
        imagesPerSecond = progress.imagesPerSecond();
    }

    /** Returns the results at a checkpoint. */
    Map<String, Object> soFar(Checkpoint checkpoint) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put(ResultNames.BEST_EPOCH, checkpoint.best().epoch());
        results.put(ResultNames.VALIDATION_ACCURACY, checkpoint.best().accuracy());
        results.put(ResultNames.VALIDATION_LOSS, checkpoint.best().loss());
        results.put(ResultNames.ITERATIONS, checkpoint.weights().iteration());
        results.put(ResultNames.TRAIN_SECONDS, checkpoint.seconds());
        results.put(ResultNames.IMAGES_PER_SECOND, Math.round(imagesPerSecond));
        return with(results);
    }

    /** Adds the number of complete epochs to results. */
    Map<String, Object> with(Map<String, Object> results) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(ResultNames.EPOCHS_DONE, epochs);
        all.putAll(results);
        return all;
    }
}
