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
import org.digitlab.training.Ending;

/** The newest figures of a training, for the FX thread. */
public final class TrainingFigures implements MetricsSink {

    private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper epochs = new ReadOnlyIntegerWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper imagesPerSecond = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper learningRate = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyDoubleWrapper validationAccuracy = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyObjectWrapper<Duration> left = new ReadOnlyObjectWrapper<>(Duration.ZERO);

    private Ending ending;

    void clear() {
        ending = null;
        learningRate.set(Double.NaN);
        validationAccuracy.set(Double.NaN);
        progress(new Progress(0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO));
    }

    void ended(Ending how) {
        ending = how;
    }

    /** Why the training is over; null while it is not. */
    Ending ending() {
        return ending;
    }

    @Override
    public void iteration(IterationPoint point) {
        learningRate.set(point.learningRate());
    }

    @Override
    public void validation(ValidationPoint point) {
        validationAccuracy.set(point.accuracy());
    }

    @Override
    public void progress(Progress progress) {
        epoch.set(progress.epoch());
        epochs.set(progress.epochs());
        fraction.set(progress.fraction());
        imagesPerSecond.set(progress.imagesPerSecond());
        left.set(progress.left());
    }

    /** The epoch under way, from 1; 0 before the first step. */
    public ReadOnlyIntegerProperty epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty epochsProperty() {
        return epochs.getReadOnlyProperty();
    }

    /** The part done, 0 to 1. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty imagesPerSecondProperty() {
        return imagesPerSecond.getReadOnlyProperty();
    }

    /** NaN before the first step. */
    public ReadOnlyDoubleProperty learningRateProperty() {
        return learningRate.getReadOnlyProperty();
    }

    /** 0 to 1; NaN before the first measurement. */
    public ReadOnlyDoubleProperty validationAccuracyProperty() {
        return validationAccuracy.getReadOnlyProperty();
    }

    /** Estimated time to the end. */
    public ReadOnlyObjectProperty<Duration> leftProperty() {
        return left.getReadOnlyProperty();
    }
}
