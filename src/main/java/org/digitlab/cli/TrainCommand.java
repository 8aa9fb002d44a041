package org.digitlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.files.AppFolder;
import org.digitlab.network.Family;
import org.digitlab.network.Variant;
import org.digitlab.network.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.Recipe;
import org.digitlab.training.RecipeBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "train", description = "Trains a network and keeps model, measurements and record in a folder of the "
        + "run's own. The model kept is the one of the epoch that was best on the validation images.")
final class TrainCommand extends LabCommand {

    @Option(names = "--model", required = true, paramLabel = "mlp|cnn", description = "The kind of network.")
    private String model;

    @Option(names = "--variant", paramLabel = "NAME", defaultValue = Zoo.CLASSIC, description = "The architecture; "
            + "\"summary\" shows it. Default: ${DEFAULT-VALUE}. Its own recipe is used where an option below is left "
            + "out.")
    private String variant;

    @Mixin
    private RecipeOptions recipe;

    @Mixin
    private LimitOption limit;

    @Mixin
    private DataOption data;

    @Mixin
    private EngineOption engine;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder of run folders. Default: runs, in the "
            + "program's folder among your own data.")
    private Path out;

    TrainCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TrainingFailedException {
        Family family = typed(() -> Choices.family(model));
        Variant chosen = typed(() -> Zoo.find(family, variant));
        Recipe wanted = typed(() -> recipe.over(RecipeBook.recipeFor(chosen)));
        int images = typed(limit::images);
        EngineKind kind = typed(engine::kind);
        TrainingJob job = new TrainingJob(chosen, wanted, kind, data.load(), images,
                out == null ? AppFolder.runs() : out);
        try (TrainingReport report = report(family)) {
            new TrainingRun(job, report).execute();
        }
        return DONE;
    }

    private TrainingReport report(Family family) {
        return json ? new JsonReport(output)
                : Reports.readable(output, family.title(), run -> Reports.printTable(output, List.of(run)));
    }
}
