package org.digitlab.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.digitlab.cli.option.EngineOption;
import org.digitlab.cli.option.RecipeOptions;
import org.digitlab.cli.option.TrainingDataOption;
import org.digitlab.cli.option.VariantOption;
import org.digitlab.cli.output.FoldsPrinter;
import org.digitlab.cli.output.Output;
import org.digitlab.data.Folds;
import org.digitlab.experiments.LiveFolds;
import org.digitlab.experiments.RunSpec;
import org.digitlab.files.AppFolder;
import org.digitlab.folds.CrossValidation;
import org.digitlab.network.architecture.Family;
import org.digitlab.training.TrainingFailedException;
import org.digitlab.training.recipe.NamedRecipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

@Command(name = "cross-validate", description = "Train a network once for each fold of the training images and "
        + "evaluate it on that fold after the last epoch. Measurements and results are recorded in a folder. The test "
        + "images and the options --validation-share and --patience are not used.")
public final class CrossValidateCommand extends LabCommand {

    @Option(names = "--model", required = true, paramLabel = "mlp|cnn", description = "The kind of network.")
    private Family model;

    @Mixin
    private VariantOption variant;

    @Option(names = "--folds", paramLabel = "K", defaultValue = "" + CrossValidation.DEFAULT_FOLDS, description = "Number "
            + "of folds, each with the same share of every digit. Default: ${DEFAULT-VALUE}.")
    private String folds;

    private final RecipeOptions recipe = new RecipeOptions();

    @Mixin
    private final CommandSpec recipeOptions = recipe.spec();

    @Mixin
    private TrainingDataOption data;

    @Mixin
    private EngineOption engine;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for cross-validations. Default: "
            + "cross-validations, in your data folder.")
    private Path out;

    public CrossValidateCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TrainingFailedException {
        NamedRecipe chosen = typed(() -> recipe.of(model, variant));
        int count = typed(() -> Folds.parse(folds));
        int images = typed(data::limit);
        RunSpec runSpec = new RunSpec(chosen.variant(), chosen.recipe(), engine.kind(), data.load(), images,
                out == null ? AppFolder.crossValidations() : out);
        execute(runSpec, count, new FoldsPrinter(output, json, chosen.variant().family().title(), count,
                chosen.recipe().epochs()));
        return DONE;
    }

    /** Trains all folds; Ctrl+C stops early and keeps the complete folds. */
    private void execute(RunSpec runSpec, int count, FoldsPrinter printer)
            throws IOException, InterruptedException, TrainingFailedException {
        // The process may end as soon as this is closed.
        try (StopOnInterrupt interrupt = new StopOnInterrupt()) {
            LiveFolds validation = typed(() -> LiveFolds.start(runSpec, count, printer));
            interrupt.stops(validation::cancel);
            try {
                printer.done(validation.run(), validation.folder());
            } catch (CancellationException e) {
                printer.stopped(validation.folder());
            } catch (TrainingFailedException e) {
                printer.failed(validation.folder());
                throw e;
            }
        }
        printer.checkSaved();
    }
}
