package org.digitlab.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.digitlab.cli.option.DashboardOption;
import org.digitlab.cli.option.EngineOption;
import org.digitlab.cli.option.PensOption;
import org.digitlab.cli.option.RecipeOptions;
import org.digitlab.cli.option.TrainingDataOption;
import org.digitlab.cli.option.VariantOption;
import org.digitlab.cli.option.WindowOptions;
import org.digitlab.cli.output.Output;
import org.digitlab.cli.output.RunSummary;
import org.digitlab.cli.output.TrainingPrinter;
import org.digitlab.dashboard.Dashboard;
import org.digitlab.data.DigitData;
import org.digitlab.data.ExtraImages;
import org.digitlab.experiments.LiveRun;
import org.digitlab.experiments.RunSpec;
import org.digitlab.files.AppFolder;
import org.digitlab.files.IoSupplier;
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
    private TrainingDataOption data;

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
        int images = typed(data::limit);
        ExtraImages extra = typed(pens::load);
        if (savedRecipe != null) {
            RecipeFile.write(chosen.with(typed(this::savedName)), savedRecipe);
        }
        RunSpec spec = new RunSpec(chosen.variant(), chosen.recipe(), engine.kind(), data.load(), images,
                out == null ? AppFolder.runs() : out, extra);
        try (Dashboard pages = openDashboard(); TrainingPrinter printer = printer(spec.variant().family().title())) {
            train(printer, () -> followed(pages, LiveRun.start(spec, printer)));
        }
        return DONE;
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
            try (Dashboard pages = openDashboard(); TrainingPrinter printer = printer(run.name())) {
                train(printer, () -> followed(pages, LiveRun.resume(run, digits, extra, engine.kind(), printer)));
            }
        }
        return DONE;
    }

    private Dashboard openDashboard() throws IOException {
        return typed(() -> dashboard.open(output::note));
    }

    private TrainingPrinter printer(String title) {
        return new TrainingPrinter(output, json, title, run -> RunSummary.print(output, List.of(run)));
    }

    /**
     * Trains, evaluates and saves a run; Ctrl+C stops the training early and saves the results so far.
     *
     * @param printer listens to the run
     * @throws IOException             one sentence: before the training if its folder is not writable, or after the
     *                                 results are printed if a file of the run could not be written
     * @throws TrainingFailedException if the training failed
     */
    static RunSummary train(TrainingPrinter printer, IoSupplier<LiveRun> opener)
            throws IOException, InterruptedException, TrainingFailedException {
        // The process may end as soon as this is closed.
        try (StopOnInterrupt interrupt = new StopOnInterrupt()) {
            LiveRun run = opener.get();
            run.session().run();
            interrupt.stops(run.session()::stop);
            run.session().await();
            return printer.finish();
        }
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

    /** Either a new training or an interrupted one. */
    private static final class Origin {

        @Option(names = "--model", required = true, paramLabel = "mlp|cnn", description = "The kind of network.")
        private Family model;

        @Option(names = "--resume", required = true, paramLabel = "DIR", description = "Resume the interrupted or "
                + "stopped run in this folder from its last checkpoint, with its own recipe.")
        private Path resumed;
    }
}
