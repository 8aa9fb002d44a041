package org.digitlab.cli.output;

import java.util.List;
import java.util.function.Consumer;

/** Reports of trainings. */
public final class Reports {

    private Reports() {
    }

    /** Returns a progress bar for a terminal, otherwise one line for each epoch. */
    public static TrainingReport readable(Output output, String title, Consumer<RunReport> whenDone) {
        return output.interactive() ? new BarReport(output, title, whenDone) : new LineReport(output, title, whenDone);
    }

    /** Prints a table that compares trainings. */
    public static void printTable(Output output, List<RunReport> runs) {
        TextTable table = new TextTable(2, "Model", "Variant", "Parameters", "Best epoch", "Validation", "Test",
                "Test loss", "Time", "Images/s");
        for (RunReport run : runs) {
            table.row(run.model(), run.variant(), Text.count(run.parameters()),
                    run.bestEpoch() == 0 ? Text.NOTHING : run.bestEpoch(),
                    Text.percent(run.validationAccuracy()), Text.percent(run.testAccuracy()),
                    Text.loss(run.testLoss()), Text.seconds(run.trainSeconds()), Text.count(run.imagesPerSecond()));
        }
        table.printTo(output);
        runs.stream().filter(RunReport::isEarly).forEach(run -> output.line(
                "%s stopped early: validation did not improve after epoch %d".formatted(run.model(), run.bestEpoch())));
        runs.forEach(run -> output.line("Saved in " + run.path()));
        output.flush();
    }
}
