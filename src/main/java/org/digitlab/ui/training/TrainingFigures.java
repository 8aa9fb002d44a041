package org.digitlab.ui.training;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.plot.series.RunSeries;
import org.digitlab.training.Ending;

/** The newest figures of a training; forwards all measurements to a chart. For the FX thread. */
public final class TrainingFigures implements MetricsSink {

    private static final Progress NONE = new Progress(0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);

    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(NONE);
    private double learningRate = Double.NaN;
    private double validationAccuracy = Double.NaN;
    private MetricsSink chart = new MetricsSink() { };
    private Ending ending;

    void forwardTo(MetricsSink newChart) {
        chart = newChart;
    }

    void clear() {
        ending = null;
        learningRate = Double.NaN;
        validationAccuracy = Double.NaN;
        progress.set(NONE);
    }

    void ended(Ending how) {
        ending = how;
    }

    @Override
    public void iteration(IterationPoint point) {
        learningRate = point.learningRate();
        chart.iteration(point);
    }

    @Override
    public void validation(ValidationPoint point) {
        if (RunSeries.isComparable(point)) {
            validationAccuracy = point.accuracy();
            chart.validation(point);
        }
    }

    @Override
    public void progress(Progress newest) {
        progress.set(newest);
        chart.progress(newest);
    }

    /** Returns the progress; all zero before the first iteration. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns the current learning rate; NaN before the first iteration. */
    double learningRate() {
        return learningRate;
    }

    /** Returns the latest validation accuracy, 0 to 1; NaN before the first validation. */
    double validationAccuracy() {
        return validationAccuracy;
    }

    /** Returns why the training ended; null before its end. */
    Ending ending() {
        return ending;
    }
}
