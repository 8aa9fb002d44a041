package org.digitlab.cli;

import java.io.IOException;
import org.digitlab.data.Folds;
import org.digitlab.folds.CrossValidation;
import org.digitlab.folds.FoldFailedException;
import org.digitlab.folds.FoldsResult;
import org.digitlab.network.Variant;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.Recipe;
import org.digitlab.training.RecipeBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "cross-validate", description = "Trains a network once for each fold of the training images and "
        + "measures it on that fold, after the last epoch. The test images are not used, nor are the options "
        + "--validation-share and --patience.")
final class CrossValidateCommand extends LabCommand {

    @Option(names = "--model", required = true, paramLabel = "mlp|cnn", description = "The kind of network.")
    private String model;

    @Mixin
    private VariantOption variant;

    @Option(names = "--folds", paramLabel = "K", defaultValue = "" + CrossValidation.USUAL_FOLDS, description = "How "
            + "many parts; each digit is spread evenly over them. Default: ${DEFAULT-VALUE}.")
    private String folds;

    @Mixin
    private RecipeOptions recipe;

    @Mixin
    private LimitOption limit;

    @Mixin
    private DataOption data;

    @Mixin
    private EngineOption engine;

    CrossValidateCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, FoldFailedException {
        Variant chosen = typed(() -> variant.of(model));
        Recipe wanted = typed(() -> recipe.over(RecipeBook.recipeFor(chosen)));
        int count = typed(this::folds);
        int images = typed(limit::images);
        EngineKind kind = typed(engine::kind);
        FoldsReport report = new FoldsReport(output, json, chosen.family().title(), count, wanted.epochs());
        var training = data.load().training().first(images);
        CrossValidation validation =
                typed(() -> new CrossValidation(chosen, wanted, training, count, kind, report));
        FoldsResult result = validation.run();
        report.done(result);
        return DONE;
    }

    private int folds() {
        try {
            return Folds.check(Integer.parseInt(folds.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Folds: expected a whole number from %d to %d, found \"%s\""
                    .formatted(Folds.LEAST, Folds.MOST, folds), e);
        }
    }
}
