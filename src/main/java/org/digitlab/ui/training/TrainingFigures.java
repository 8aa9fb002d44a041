package org.digitlab.ui.training;

import java.time.Duration;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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

    private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper epochs = new ReadOnlyIntegerWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper imagesPerSecond = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper learningRate = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyDoubleWrapper validationAccuracy = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyObjectWrapper<Duration> left = new ReadOnlyObjectWrapper<>(Duration.ZERO);

    private MetricsSink chart = new MetricsSink() { };
    private Ending ending;

    void forwardTo(MetricsSink newChart) {
        chart = newChart;
    }

    void clear() {
        ending = null;
        learningRate.set(Double.NaN);
        validationAccuracy.set(Double.NaN);
        show(new Progress(0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO));
    }

    void ended(Ending how) {
        ending = how;
    }

    /** Returns why the training ended; null before its end. */
    Ending ending() {
        return ending;
    }

    @Override
    public void iteration(IterationPoint point) {
        learningRate.set(point.learningRate());
        chart.iteration(point);
    }

    @Override
    public void validation(ValidationPoint point) {
        if (RunSeries.isComparable(point)) {
            validationAccuracy.set(point.accuracy());
            chart.validation(point);
        }
    }

    @Override
    public void progress(Progress progress) {
        show(progress);
        chart.progress(progress);
    }

    private void show(Progress progress) {
        epoch.set(progress.epoch());
        epochs.set(progress.epochs());
        fraction.set(progress.fraction());
        imagesPerSecond.set(progress.imagesPerSecond());
        left.set(progress.left());
    }

    /** Returns the current epoch, from 1; 0 before the first iteration. */
    public ReadOnlyIntegerProperty epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty epochsProperty() {
        return epochs.getReadOnlyProperty();
    }

    /** Returns the fraction of the training that is done, 0 to 1. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty imagesPerSecondProperty() {
        return imagesPerSecond.getReadOnlyProperty();
    }

    /** Returns the current learning rate; NaN before the first iteration. */
    public ReadOnlyDoubleProperty learningRateProperty() {
        return learningRate.getReadOnlyProperty();
    }

    /** Returns the latest validation accuracy, 0 to 1; NaN before the first validation. */
    public ReadOnlyDoubleProperty validationAccuracyProperty() {
        return validationAccuracy.getReadOnlyProperty();
    }

    /** Returns the estimated time until the end. */
    public ReadOnlyObjectProperty<Duration> leftProperty() {
        return left.getReadOnlyProperty();
    }
}
