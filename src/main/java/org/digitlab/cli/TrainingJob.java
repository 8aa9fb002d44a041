package org.digitlab.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.network.Manifest;
import org.digitlab.network.Variant;
import org.digitlab.runs.RunInfo;
import org.digitlab.runs.Versions;
import org.digitlab.training.Recipe;

/**
 * What to train.
 *
 * @param limit how many training images to use at most, from the first on
 * @param out   the folder of run folders
 */
record TrainingJob(Variant variant, Recipe recipe, DigitData data, int limit, Path out) {

    LabeledImages images() {
        return limit < data.training().size() ? data.training().first(limit) : data.training();
    }

    Split split() {
        return Split.stratified(images(), recipe.validationShare(), recipe.seed());
    }

    RunInfo info() {
        return new RunInfo(variant.family().id(), variant.id(), RecipeFields.of(recipe), recipe.seed(), data.name(),
                data.sha256(), images().size());
    }

    Manifest manifest(Map<String, Object> results, int trainedImages) {
        return new Manifest(variant.family().title(), variant.id(), Manifest.SCALED, data.sha256(),
                RecipeFields.of(recipe), trainedImages, results, Versions.all(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
