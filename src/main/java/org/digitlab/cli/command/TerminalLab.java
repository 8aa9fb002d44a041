package org.digitlab.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.digitlab.cli.option.DataOption;
import org.digitlab.cli.option.WindowOptions;
import org.digitlab.cli.output.Output;
import org.digitlab.cli.output.RunSummary;
import org.digitlab.cli.output.TrainingPrinter;
import org.digitlab.data.DigitData;
import org.digitlab.experiments.LiveRun;
import org.digitlab.experiments.RunSpec;
import org.digitlab.files.AppFolder;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.TrainingFailedException;
import org.digitlab.training.recipe.RecipeBook;

/** The program without a window: trains both networks in the terminal and compares them. */
public record TerminalLab(Output output) {

    /**
     * Trains both classic networks with their default recipes and records the runs.
     *
     * @param reason one sentence that says why there is no window
     */
    public int run(String reason, WindowOptions options) throws IOException, InterruptedException, TrainingFailedException {
        output.note(reason);
        DigitData digits = DataOption.load(options.data());
        List<RunSpec> specs = new ArrayList<>();
        for (Family family : Family.values()) {
            Variant variant = Zoo.classic(family);
            specs.add(new RunSpec(variant, RecipeBook.recipeFor(variant), options.engine(), digits, Integer.MAX_VALUE,
                    AppFolder.runs()));
        }
        train(specs);
        return LabCommand.DONE;
    }

    /** Trains one network after the other until one is stopped, and prints the results. */
    void train(List<RunSpec> specs) throws IOException, InterruptedException, TrainingFailedException {
        List<RunSummary> runs = new ArrayList<>();
        for (RunSpec spec : specs) {
            boolean last = spec == specs.get(specs.size() - 1);
            RunSummary run = train(spec, summary -> {
                runs.add(summary);
                if (last || summary.isStopped()) {
                    RunSummary.print(output, runs);
                }
            });
            if (run.isStopped()) {
                return;
            }
        }
    }

    private RunSummary train(RunSpec spec, Consumer<RunSummary> whenDone)
            throws IOException, InterruptedException, TrainingFailedException {
        try (var printer = new TrainingPrinter(output, false, spec.variant().family().title(), whenDone)) {
            return TrainCommand.train(printer, () -> LiveRun.start(spec, printer));
        }
    }
}
