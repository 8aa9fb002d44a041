package org.digitlab.cli.output;

import org.digitlab.experiments.RunObserver;
import org.digitlab.experiments.RunResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;

/** Summary of a training by epoch, and its outcome. */
public final class EpochMeter implements RunObserver {

    private final TrainingReport report;

    private double lossSum;
    private double accuracySum;
    private int steps;
    private double learningRate;
    private int epochs;
    private double imagesPerSecond = Double.NaN;
    private double seconds;

    private volatile RunResult outcome;
    private volatile String unsaved;

    public EpochMeter(TrainingReport report) {
        this.report = report;
    }

    @Override
    public void iteration(IterationPoint point) {
        lossSum += point.loss();
        accuracySum += point.accuracy();
        steps++;
        learningRate = point.learningRate();
    }

    @Override
    public void validation(ValidationPoint point) {
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
        epochs = progress.epochs();
        imagesPerSecond = progress.imagesPerSecond();
        seconds = progress.elapsed().toMillis() / 1e3;
        report.progress(progress);
    }

    @Override
    public void recorded(RunResult end) {
        outcome = end;
    }

    @Override
    public void unsaved(String problem) {
        unsaved = problem;
    }

    /** Returns the outcome of the run; null before its end. */
    public RunResult outcome() {
        return outcome;
    }

    /** Returns one sentence that says what could not be saved; null if everything was. */
    public String unsaved() {
        return unsaved;
    }
}
