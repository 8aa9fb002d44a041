package org.digitlab.experiments;

import java.nio.file.Path;
import java.util.Objects;
import org.digitlab.data.DigitData;
import org.digitlab.data.ExtraImages;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.RunInfo;
import org.digitlab.training.TrainingImages;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeMap;

/**
 * What to train.
 *
 * @param engine what is to compute
 * @param limit  how many training images to use at most, from the first on
 * @param out    the folder of run folders
 * @param extra  what to learn from besides
 */
public record TrainingJob(Variant variant, Recipe recipe, EngineKind engine, DigitData data, int limit, Path out,
        ExtraImages extra) {

    /** One that learns from its data alone. */
    public TrainingJob(Variant variant, Recipe recipe, EngineKind engine, DigitData data, int limit, Path out) {
        this(variant, recipe, engine, data, limit, out, ExtraImages.NONE);
    }

    Split split() {
        return extra.addedTo(Split.stratified(images(), recipe.validationShare(), recipe.seed()));
    }

    RunInfo info() {
        return new RunInfo(variant.family().id(), variant.id(), NetworkSummary.of(variant).parameters(),
                RecipeMap.write(recipe), recipe.seed(), data.name(), data.sha256(), images().size(),
                ThisMachine.describe(), extra.origin(), TrainingImages.waysOfWriting(recipe));
    }

    /** To learn from, those for validation included. */
    LabeledImages images() {
        return limit < data.training().size() ? data.training().first(limit) : data.training();
    }

    /** Whether a run is of this very training: of the same network, recipe, seed, data and images. */
    public boolean isOf(RunInfo run) {
        return run.model().equals(variant.family().id()) && run.variant().equals(variant.id())
                && run.parameters() == NetworkSummary.of(variant).parameters() && hasRecipe(run)
                && run.dataSha256().equals(data.sha256()) && run.images() == images().size()
                && Objects.equals(run.extra(), extra.origin()) && sharesWaysOfWriting(run);
    }

    /** Whether the drawings of a run are made from the files that this version has; true if its record does not say. */
    boolean sharesWaysOfWriting(RunInfo run) {
        return run.waysOfWriting().isEmpty() || run.waysOfWriting().equals(TrainingImages.waysOfWriting(recipe));
    }

    private boolean hasRecipe(RunInfo run) {
        try {
            return RecipeMap.read(run.recipe()).equals(recipe);
        } catch (IllegalArgumentException e) {
            // Not one that this version knows, so not this one.
            return false;
        }
    }
}
