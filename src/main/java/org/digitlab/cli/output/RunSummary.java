package org.digitlab.cli.output;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.digitlab.experiments.RunResult;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.runs.store.RunState;
import org.digitlab.training.Ending;
import org.digitlab.training.TrainingResult;

/**
 * Results of a run.
 *
 * @param model        the id of the family
 * @param ending       the id of the reason why the training ended
 * @param bestEpoch    the epoch of the saved weights; 0 if no epoch was complete
 * @param trainSeconds the training time in seconds
 * @param path         the folder of the run; without its model if the state is FAILED
 */
public record RunSummary(String model, String variant, RunState state, String ending, int parameters, double testAccuracy,
        double testLoss, double validationAccuracy, double validationLoss, int bestEpoch, double trainSeconds,
        double imagesPerSecond, String path) {

    static RunSummary of(RunResult run, Outcomes test) {
        TrainingResult result = run.result();
        return new RunSummary(result.variant().family().id(), result.variant().id(), run.state(), result.ending().id(),
                NetworkSummary.of(result.variant()).parameters(), test.accuracy(), test.loss(),
                result.validationAccuracy(), result.validationLoss(), result.epoch(), result.seconds(),
                result.imagesPerSecond(), run.folder().path().toString());
    }

    @JsonIgnore
    public boolean isStopped() {
        return state == RunState.STOPPED;
    }

    /** Prints a table that compares runs. */
    public static void print(Output output, List<RunSummary> runs) {
        TextTable table = new TextTable(2, "Model", "Variant", "Parameters", "Best epoch", "Validation", "Test",
                "Test loss", "Time", "Images/s");
        for (RunSummary run : runs) {
            table.row(run.model, run.variant, Text.count(run.parameters),
                    run.bestEpoch == 0 ? Text.NOTHING : run.bestEpoch, Text.percent(run.validationAccuracy),
                    Text.percent(run.testAccuracy), Text.loss(run.testLoss), Text.seconds(run.trainSeconds),
                    Text.count(run.imagesPerSecond));
        }
        table.printTo(output);
        runs.stream().filter(run -> Ending.EARLY.id().equals(run.ending)).forEach(run -> output.line(
                "%s stopped early: validation did not improve after epoch %d".formatted(run.model, run.bestEpoch)));
        runs.stream().filter(run -> run.state != RunState.FAILED).forEach(run -> output.line("Saved in " + run.path));
        output.flush();
    }
}
