package org.digitlab.cli.output;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.digitlab.experiments.RunObserver;
import org.digitlab.experiments.RunResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.training.Ending;
import org.digitlab.training.TrainingFailedException;

/** Prints a training: JSON events, a progress bar on a terminal, or one line for each epoch on standard error. */
public final class TrainingPrinter implements RunObserver, AutoCloseable {

    private final Output output;
    private final boolean json;
    private final String title;
    private final Consumer<RunSummary> whenDone;
    /** Null unless a bar is drawn. */
    private final ProgressBar bar;
    private boolean closed;

    private double lossSum;
    private double accuracySum;
    private int steps;
    private double learningRate;
    private Progress latest;

    private volatile RunResult result;
    private final SavingNotes saving;

    /** @param whenDone prints the results, unless they are a JSON event */
    public TrainingPrinter(Output output, boolean json, String title, Consumer<RunSummary> whenDone) {
        this.output = output;
        this.json = json;
        this.title = title;
        this.whenDone = whenDone;
        saving = new SavingNotes(output, title);
        bar = json || !output.interactive() ? null : new ProgressBarBuilder().setTaskName(title).setInitialMax(0)
                .setUpdateIntervalMillis(200).setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(output.err())).build();
    }

    @Override
    public void iteration(IterationPoint point) {
        lossSum += point.loss();
        accuracySum += point.accuracy();
        steps++;
        learningRate = point.learningRate();
    }

    @Override
    public void progress(Progress progress) {
        latest = progress;
        if (bar != null) {
            bar.maxHint(progress.totalIterations());
            bar.stepTo(progress.iteration());
        }
    }

    @Override
    public void validation(ValidationPoint point) {
        if (point.scope() == ValidationPoint.Scope.EPOCH) {
            print(new Epoch(point.epoch(), latest.epochs(), lossSum / steps, accuracySum / steps, point.loss(),
                    point.accuracy(), learningRate, latest.imagesPerSecond(), latest.elapsed().toMillis() / 1e3));
            lossSum = 0;
            accuracySum = 0;
            steps = 0;
        }
    }

    /**
     * Measurements of one epoch.
     *
     * @param loss         the mean training loss over the batches, with dropout
     * @param accuracy     the mean training accuracy, 0 to 1
     * @param learningRate the learning rate of the last step
     * @param seconds      the training time up to the last step of the epoch, in seconds
     */
    record Epoch(int epoch, int epochs, double loss, double accuracy, double validationLoss, double validationAccuracy,
            double learningRate, double imagesPerSecond, double seconds) {
    }

    private void print(Epoch epoch) {
        if (json) {
            output.event("epoch", epoch);
        } else if (bar != null) {
            bar.setExtraMessage(" epoch %d, validation %s".formatted(epoch.epoch,
                    Text.percent(epoch.validationAccuracy)));
            bar.refresh();
        } else {
            output.note("%s epoch %d/%d: loss %s, accuracy %s, validation loss %s, accuracy %s, %s images/s, %s".formatted(
                    title, epoch.epoch, epoch.epochs, Text.loss(epoch.loss), Text.percent(epoch.accuracy),
                    Text.loss(epoch.validationLoss), Text.percent(epoch.validationAccuracy),
                    Text.count(epoch.imagesPerSecond), Text.seconds(epoch.seconds)));
        }
    }

    @Override
    public void recorded(RunResult end) {
        result = end;
    }

    @Override
    public void unsaved(String problem) {
        endBarLine();
        saving.unsaved(problem);
    }

    @Override
    public void savedAgain() {
        endBarLine();
        saving.savedAgain();
    }

    private void endBarLine() {
        if (bar != null) {
            output.note("");
        }
    }

    /**
     * Prints the results of the training, which has ended.
     *
     * @throws IOException             one sentence if a file of the run could not be written
     * @throws TrainingFailedException if the training failed
     */
    public RunSummary finish() throws IOException, TrainingFailedException {
        if (result.result() == null || result.result().ending() == Ending.FAILED) {
            throw new TrainingFailedException(result.problem() + keptWeights());
        }
        Optional<RunSummary> summary = result.tested().map(test -> RunSummary.of(result, test));
        summary.ifPresent(this::print);
        // The results come first: a full disk must not suppress them.
        if (result.problem() != null) {
            throw new IOException(result.problem());
        }
        saving.check();
        return summary.orElseThrow();
    }

    /** Returns where the weights from before the failure are and how good they are: they may be no better than guesses. */
    private String keptWeights() {
        return !result.hasModel() ? "" : " (the weights before that, %s, are in %s)".formatted(result.tested()
                .map(test -> "test accuracy " + Text.percent(test.accuracy())).orElse("not evaluated"),
                result.folder().path());
    }

    private void print(RunSummary summary) {
        close();
        if (json) {
            output.event("result", summary);
        } else {
            whenDone.accept(summary);
        }
    }

    /** Closes the bar once: closing it again would draw it again, below the results. */
    @Override
    public void close() {
        if (bar != null && !closed) {
            closed = true;
            bar.close();
        }
    }
}
