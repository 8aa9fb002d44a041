package org.digitlab.cli.command;

import java.io.IOException;
import java.util.Optional;
import org.digitlab.cli.output.EpochMeter;
import org.digitlab.cli.output.RunReport;
import org.digitlab.cli.output.TrainingReport;
import org.digitlab.experiments.RecordedTraining;
import org.digitlab.experiments.RunObserver;
import org.digitlab.experiments.RunOutcome;
import org.digitlab.experiments.TrainingFailedException;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.training.TrainingResult;

/** One recorded training, from its start or its last checkpoint to its report. */
final class TrainingRun {

    private final Opening opening;
    private final TrainingReport report;

    /** @param opening makes the training that reports to an observer */
    TrainingRun(Opening opening, TrainingReport report) {
        this.opening = opening;
        this.report = report;
    }

    /**
     * Trains, tests and saves; an interrupt of the process ends the training early and saves what there is.
     *
     * @throws IOException             one sentence; for a folder that cannot be written to before the training starts,
     *                                 for a part of the run that could not be written after its result is reported
     * @throws TrainingFailedException if the training could not go on; its last good weights are saved
     */
    RunReport execute() throws IOException, InterruptedException, TrainingFailedException {
        EpochMeter meter = new EpochMeter(report);
        // The process may end once this is closed.
        try (StopOnInterrupt interrupt = new StopOnInterrupt()) {
            RecordedTraining training = opening.open(meter);
            training.session().run();
            interrupt.stops(training.session()::stop);
            training.session().await();
            return told(meter.outcome(), meter.unsaved());
        }
    }

    private RunReport told(RunOutcome outcome, String unsaved) throws IOException, TrainingFailedException {
        if (outcome.problem() != null) {
            throw new TrainingFailedException(outcome.problem() + (outcome.result() == null ? ""
                    : " (the last good weights are in " + outcome.folder().path() + ")"));
        }
        Optional<RunReport> run = outcome.tested().map(test -> report(outcome, outcome.result(), test));
        run.ifPresent(report::done);
        // The answer comes first: a disk that was full for a moment must not cost it.
        if (unsaved != null) {
            throw new IOException(unsaved);
        }
        return run.orElseThrow();
    }

    private static RunReport report(RunOutcome outcome, TrainingResult result, Outcomes test) {
        return new RunReport(result.variant().family().id(), result.variant().id(), outcome.state(),
                result.ending().id(), NetworkSummary.of(result.variant()).parameters(), test.accuracy(), test.loss(),
                result.validationAccuracy(), result.validationLoss(), result.epoch(), result.seconds(),
                result.imagesPerSecond(), outcome.folder().path().toString());
    }

    /** Makes a recorded training. */
    @FunctionalInterface
    interface Opening {
        RecordedTraining open(RunObserver observer) throws IOException;
    }
}
