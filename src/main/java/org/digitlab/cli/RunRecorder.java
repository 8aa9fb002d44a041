package org.digitlab.cli;

import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.training.TrainingObserver;
import org.digitlab.training.TrainingResult;

/** Passes a session's measurements on to the run's folder, sums them up by epoch, and keeps how the session ended. */
final class RunRecorder implements TrainingObserver {

    private final MetricsSink log;
    private final TrainingReport report;
    private final int epochs;

    private double lossSum;
    private double accuracySum;
    private int steps;
    private double learningRate;
    private double imagesPerSecond = Double.NaN;
    private double seconds;

    private volatile TrainingResult result;
    private volatile String problem;

    RunRecorder(MetricsSink log, TrainingReport report, int epochs) {
        this.log = log;
        this.report = report;
        this.epochs = epochs;
    }

    @Override
    public void iteration(IterationPoint point) {
        log.iteration(point);
        lossSum += point.loss();
        accuracySum += point.accuracy();
        steps++;
        learningRate = point.learningRate();
    }

    @Override
    public void validation(ValidationPoint point) {
        log.validation(point);
        if (point.scope() == ValidationPoint.Scope.EPOCH) {
            report.epoch(new EpochReport(point.epoch(), epochs, lossSum / steps, accuracySum / steps, point.loss(),
                    point.accuracy(), learningRate, imagesPerSecond, seconds));
            lossSum = 0;
            accuracySum = 0;
            steps = 0;
        }
    }

    @Override
    public void progress(Progress progress) {
        imagesPerSecond = progress.imagesPerSecond();
        seconds = progress.elapsed().toMillis() / 1e3;
        report.progress(progress);
    }

    @Override
    public void finished(TrainingResult outcome) {
        result = outcome;
    }

    @Override
    public void failed(String reason, TrainingResult outcome) {
        problem = reason;
        result = outcome;
    }

    /** What the session leaves; null if it failed before there were weights. */
    TrainingResult result() {
        return result;
    }

    /** Why the session failed, one sentence; null if it did not. */
    String problem() {
        return problem;
    }
}
