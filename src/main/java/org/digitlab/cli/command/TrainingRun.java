package org.digitlab.cli.command;

import java.io.IOException;
import java.util.Optional;
import org.digitlab.cli.output.EpochMeter;
import org.digitlab.cli.output.RunReport;
import org.digitlab.cli.output.TrainingReport;
import org.digitlab.experiments.LiveRun;
import org.digitlab.experiments.RunObserver;
import org.digitlab.experiments.RunResult;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.training.TrainingFailedException;
import org.digitlab.training.TrainingResult;

/** Training of one run on the command line, from its start or last checkpoint to the report. */
final class TrainingRun {

    private final Opening opening;
    private final TrainingReport report;

    /** @param opening prepares the training for an observer */
    TrainingRun(Opening opening, TrainingReport report) {
        this.opening = opening;
        this.report = report;
    }

    /**
     * Trains, tests and saves; Ctrl+C stops the training early and saves the result so far.
     *
     * @throws IOException             one sentence: before the training if its folder cannot be written to, or after
     *                                 the report if a file of the run could not be written
     * @throws TrainingFailedException if the training failed; its last good weights are saved
     */
    RunReport execute() throws IOException, InterruptedException, TrainingFailedException {
        EpochMeter meter = new EpochMeter(report);
        // The process may end as soon as this is closed.
        try (StopOnInterrupt interrupt = new StopOnInterrupt()) {
            LiveRun training = opening.open(meter);
            training.session().run();
            interrupt.stops(training.session()::stop);
            training.session().await();
            return told(meter.outcome(), meter.unsaved());
        }
    }

    private RunReport told(RunResult outcome, String unsaved) throws IOException, TrainingFailedException {
        if (outcome.problem() != null) {
            throw new TrainingFailedException(outcome.problem() + (outcome.result() == null ? ""
                    : " (the last good weights are in " + outcome.folder().path() + ")"));
        }
        Optional<RunReport> run = outcome.tested().map(test -> report(outcome, outcome.result(), test));
        run.ifPresent(report::done);
        // The report comes first: a full disk must not suppress it.
        if (unsaved != null) {
            throw new IOException(unsaved);
        }
        return run.orElseThrow();
    }

    private static RunReport report(RunResult outcome, TrainingResult result, Outcomes test) {
        return new RunReport(result.variant().family().id(), result.variant().id(), outcome.state(),
                result.ending().id(), NetworkSummary.of(result.variant()).parameters(), test.accuracy(), test.loss(),
                result.validationAccuracy(), result.validationLoss(), result.epoch(), result.seconds(),
                result.imagesPerSecond(), outcome.folder().path().toString());
    }

    /** Makes a recorded training. */
    @FunctionalInterface
    interface Opening {
        LiveRun open(RunObserver observer) throws IOException;
    }
}
