package org.digitlab.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.digitlab.cli.option.DashboardOption;
import org.digitlab.cli.option.DataOption;
import org.digitlab.cli.option.EngineOption;
import org.digitlab.cli.option.LimitOption;
import org.digitlab.cli.option.PensOption;
import org.digitlab.cli.option.RecipeOptions;
import org.digitlab.cli.option.VariantOption;
import org.digitlab.cli.option.WindowOptions;
import org.digitlab.cli.output.JsonReport;
import org.digitlab.cli.output.Output;
import org.digitlab.cli.output.Reports;
import org.digitlab.cli.output.TrainingReport;
import org.digitlab.dashboard.Dashboard;
import org.digitlab.data.DigitData;
import org.digitlab.data.ExtraImages;
import org.digitlab.experiments.LiveRun;
import org.digitlab.experiments.RunSpec;
import org.digitlab.files.AppFolder;
import org.digitlab.network.architecture.Family;
import org.digitlab.runs.InterruptedRun;
import org.digitlab.training.TrainingFailedException;
import org.digitlab.training.recipe.NamedRecipe;
import org.digitlab.training.recipe.RecipeFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(name = "train", description = "Train a network and record the run in a folder: model, measurements and settings. "
        + "The saved model is the one of the epoch with the best validation accuracy; after Ctrl+C, the latest.")
public final class TrainCommand extends LabCommand {

    private static final Set<String> WITH_RESUME =
            Set.of("--resume", WindowOptions.DATA, WindowOptions.ENGINE, DashboardOption.NAME, PensOption.NAME,
                    "--json");

    @ArgGroup(multiplicity = "1")
    private Origin origin;

    @Mixin
    private VariantOption variant;

    private final RecipeOptions recipe = new RecipeOptions();

    @Mixin
    private final CommandSpec recipeOptions = recipe.spec();

    @Mixin
    private LimitOption limit;

    @Mixin
    private DataOption data;

    @Mixin
    private PensOption pens;

    @Mixin
    private EngineOption engine;

    @Mixin
    private DashboardOption dashboard;

    @Option(names = "--save-recipe", paramLabel = "FILE", description = "Write the recipe, with all options applied, "
            + "to this file (.json) before training.")
    private Path savedRecipe;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for recorded runs. Default: runs, in your "
            + "data folder.")
    private Path out;

    public TrainCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TrainingFailedException {
        return origin.resumed == null ? train() : resume();
    }

    private int train() throws IOException, InterruptedException, TrainingFailedException {
        NamedRecipe chosen = typed(() -> recipe.of(origin.model, variant));
        int images = typed(limit::images);
        ExtraImages extra = typed(pens::load);
        if (savedRecipe != null) {
            RecipeFile.write(chosen.with(typed(this::savedName)), savedRecipe);
        }
        RunSpec spec = new RunSpec(chosen.variant(), chosen.recipe(), engine.kind(), data.load(), images,
                out == null ? AppFolder.runs() : out, extra);
        return train(chosen.variant().family().title(), observer -> LiveRun.start(spec, observer));
    }

    /** Returns the name of the recipe to save; only files with the extension of recipes are listed as such. */
    private String savedName() {
        Path name = savedRecipe.getFileName();
        if (name == null || !name.toString().matches("(?i).+\\" + RecipeFile.ENDING)) {
            throw new IllegalArgumentException("--save-recipe: expected a file name that ends in %s, found \"%s\""
                    .formatted(RecipeFile.ENDING, savedRecipe));
        }
        return RecipeFile.nameFor(savedRecipe);
    }

    private int resume() throws IOException, InterruptedException, TrainingFailedException {
        refuseOptionsOfNewRuns();
        try (InterruptedRun run = InterruptedRun.open(origin.resumed)) {
            DigitData digits = data.load();
            ExtraImages extra = pens.load(run.info().extra());
            return train(run.name(), observer -> LiveRun.resume(run, digits, extra, engine.kind(), observer));
        }
    }

    private int train(String title, TrainingRun.Opening opening)
            throws IOException, InterruptedException, TrainingFailedException {
        try (Dashboard pages = typed(() -> dashboard.open(output::note)); TrainingReport report = report(title)) {
            new TrainingRun(observer -> followed(pages, opening.open(observer)), report).execute();
        }
        return DONE;
    }

    private static LiveRun followed(Dashboard pages, LiveRun training) {
        pages.follow(training.session());
        return training;
    }

    private void refuseOptionsOfNewRuns() {
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!WITH_RESUME.contains(option.longestName())) {
                throw new ParameterException(spec.commandLine(), option.longestName()
                        + ": not possible with --resume, which uses the recipe of the run");
            }
        }
    }

    private TrainingReport report(String title) {
        return json ? new JsonReport(output)
                : Reports.readable(output, title, run -> Reports.printTable(output, List.of(run)));
    }

    /** Either a new training or an interrupted one. */
    private static final class Origin {

        @Option(names = "--model", required = true, paramLabel = "mlp|cnn", description = "The kind of network.")
        private Family model;

        @Option(names = "--resume", required = true, paramLabel = "DIR", description = "Resume the interrupted or "
                + "stopped run in this folder from its last checkpoint, with its own recipe.")
        private Path resumed;
    }
}
