package org.digitlab.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.digitlab.cli.option.DataOption;
import org.digitlab.cli.option.EngineOption;
import org.digitlab.cli.option.LimitOption;
import org.digitlab.cli.output.Output;
import org.digitlab.cli.output.ReproduceReport;
import org.digitlab.experiments.TrainingFailedException;
import org.digitlab.files.AppFolder;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.reproduction.Recogniser;
import org.digitlab.reproduction.Recognisers;
import org.digitlab.reproduction.Reproduction;
import org.digitlab.reproduction.Setting;
import org.digitlab.reproduction.TrainingPlan;
import org.digitlab.training.recipe.RecipeField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "reproduce", description = "Trains the networks of five public recognisers as their authors describe it, "
        + "then by the accurate recipe of this program, and compares with the figures that they report. This takes hours. "
        + "Each training is kept; the same command goes on where it was ended, and trains nothing twice.")
public final class ReproduceCommand extends LabCommand {

    @Option(names = "--only", paramLabel = "ROW,…", description = "Some rows of the table only: 000-mlp, "
            + "000-mlp-notebook, 000-cnn, 001-cnn, 002-cnn, 002-cnn-augmented, 003-cnn, 003-cnn-folds, 004-cnn.")
    private String only;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "" + TrainingPlan.DEFAULT_SEEDS, description = "Trainings a row "
            + "and recipe: by seed 42, then 1, 2 and so on; a cross-validation is done once. Default: ${DEFAULT-VALUE}.")
    private String seeds;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training images, in place of each "
            + "recipe's own.")
    private String epochs;

    @Mixin
    private LimitOption limit;

    @Mixin
    private DataOption data;

    @Mixin
    private EngineOption engine;

    @Option(names = "--out", paramLabel = "DIR", description = "Keep the trainings in runs and cross-validations in this "
            + "folder. Default: reproduction, in the program's folder among your own data.")
    private Path out;

    public ReproduceCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TrainingFailedException {
        TrainingPlan plan = typed(this::plan);
        int images = typed(limit::images);
        EngineKind kind = engine.kind();
        Setting setting = new Setting(data.load(), kind, images, out == null ? AppFolder.reproduction() : out);
        boolean whole = epochs == null && images >= setting.data().training().size() && data.isBundled(setting.data());
        ReproduceReport report = new ReproduceReport(output, json, whole, setting.out());
        execute(new Reproduction(plan, setting, report), report);
        return DONE;
    }

    /** An interrupt of the process ends it early; the table tells what is complete. */
    private static void execute(Reproduction reproduction, ReproduceReport report)
            throws IOException, InterruptedException, TrainingFailedException {
        // The process may end once this is closed.
        try (StopOnInterrupt interrupt = new StopOnInterrupt()) {
            interrupt.stops(reproduction::cancel);
            try {
                reproduction.run();
                report.done(reproduction.rows());
            } catch (CancellationException e) {
                report.stopped(reproduction.rows());
            } catch (IOException e) {
                report.brokenOff(reproduction.rows());
                throw e;
            }
        }
        report.check();
    }

    private TrainingPlan plan() {
        List<Recogniser> rows = only == null ? Recognisers.all() : Recognisers.find(only);
        return TrainingPlan.of(rows, seeds(), epochs == null ? null : (int) RecipeField.EPOCHS.parse(epochs, RecipeField.EPOCHS.option()));
    }

    private int seeds() {
        if (!seeds.strip().matches("\\d{1,3}") || Integer.parseInt(seeds.strip()) < 1
                || Integer.parseInt(seeds.strip()) > TrainingPlan.MAX_SEEDS) {
            throw new IllegalArgumentException("Seeds: expected a whole number from 1 to %d, found \"%s\""
                    .formatted(TrainingPlan.MAX_SEEDS, seeds));
        }
        return Integer.parseInt(seeds.strip());
    }
}
