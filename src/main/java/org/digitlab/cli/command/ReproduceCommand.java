package org.digitlab.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.digitlab.cli.option.EngineOption;
import org.digitlab.cli.option.TrainingDataOption;
import org.digitlab.cli.output.Output;
import org.digitlab.cli.output.ReproductionPrinter;
import org.digitlab.files.AppFolder;
import org.digitlab.reproduction.PublishedModel;
import org.digitlab.reproduction.PublishedModels;
import org.digitlab.reproduction.Reproduction;
import org.digitlab.reproduction.Setting;
import org.digitlab.reproduction.TrainingPlan;
import org.digitlab.training.TrainingFailedException;
import org.digitlab.training.recipe.RecipeField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "reproduce", description = "Train the networks of five public recognisers as their authors describe, "
        + "then with the accurate recipe of Digit Lab, and compare with the reported figures. This takes hours. Each "
        + "training is recorded; the same command continues an interrupted reproduction.")
public final class ReproduceCommand extends LabCommand {

    @Option(names = "--only", paramLabel = "ROW,…", description = "Only these rows of the table: 000-mlp, "
            + "000-mlp-notebook, 000-cnn, 001-cnn, 002-cnn, 002-cnn-augmented, 003-cnn, 003-cnn-folds, 004-cnn.")
    private String only;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "" + TrainingPlan.DEFAULT_SEEDS, description = "Number of "
            + "trainings for each row and recipe, with seeds 42, 1, 2 …; cross-validations run once. "
            + "Default: ${DEFAULT-VALUE}.")
    private String seeds;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training images, instead of each "
            + "recipe's own.")
    private String epochs;

    @Mixin
    private TrainingDataOption data;

    @Mixin
    private EngineOption engine;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the recorded runs and "
            + "cross-validations. Default: reproduction, in your data folder.")
    private Path out;

    public ReproduceCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TrainingFailedException {
        TrainingPlan plan = typed(this::plan);
        int images = typed(data::limit);
        Setting setting = new Setting(data.load(), engine.kind(), images, out == null ? AppFolder.reproduction() : out);
        boolean whole = epochs == null && images >= setting.data().training().size() && data.isBundled(setting.data());
        ReproductionPrinter printer = new ReproductionPrinter(output, json, whole, setting.out());
        execute(new Reproduction(plan, setting, printer), printer);
        return DONE;
    }

    /** Runs the reproduction; Ctrl+C stops early, and the table shows what is complete. */
    private static void execute(Reproduction reproduction, ReproductionPrinter printer)
            throws IOException, InterruptedException, TrainingFailedException {
        // The process may end as soon as this is closed.
        try (StopOnInterrupt interrupt = new StopOnInterrupt()) {
            interrupt.stops(reproduction::cancel);
            try {
                reproduction.run();
                printer.done(reproduction.rows());
            } catch (CancellationException e) {
                printer.stopped(reproduction.rows());
            } catch (IOException e) {
                printer.failed(reproduction.rows());
                throw e;
            }
        }
        printer.check();
    }

    private TrainingPlan plan() {
        List<PublishedModel> rows = only == null ? PublishedModels.all() : PublishedModels.find(only);
        return TrainingPlan.of(rows, seeds(), epochs == null ? null
                : (int) RecipeField.EPOCHS.range().parse(epochs, RecipeField.EPOCHS.option()));
    }

    private int seeds() {
        int count = seeds.strip().matches("\\d{1,3}") ? Integer.parseInt(seeds.strip()) : 0;
        if (count < 1 || count > TrainingPlan.MAX_SEEDS) {
            throw new IllegalArgumentException("Seeds: expected a whole number from 1 to %d, found \"%s\""
                    .formatted(TrainingPlan.MAX_SEEDS, seeds));
        }
        return count;
    }
}
