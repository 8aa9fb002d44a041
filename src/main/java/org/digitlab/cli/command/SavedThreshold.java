package org.digitlab.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.digitlab.cli.option.TypedModel;
import org.digitlab.cli.output.Text;
import org.digitlab.data.DigitData;
import org.digitlab.data.ExtraData;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.metrics.ResultNames;
import org.digitlab.network.keras.KerasFiles;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.Manifest;
import org.digitlab.network.model.ModelFile;
import org.digitlab.network.model.TrainingStateFile;
import org.digitlab.runs.RunFolder;
import org.digitlab.training.TrainingImages;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.RecipeMap;

/**
 * Rejection threshold in the file of a model.
 *
 * @param typed  the file
 * @param model  the model in the file
 * @param data   the data on which the threshold is measured
 * @param images the number of images given to the training of the model, validation included
 */
record SavedThreshold(TypedModel typed, DigitModel model, DigitData data, LabeledImages images) {

    /** Returns the validation images of the training; a guess if the manifest names no recipe. */
    LabeledImages validation() {
        return split().validation();
    }

    private Split split() {
        Recipe recipe = recipe().orElse(Recipe.PLAIN);
        return Split.stratified(images, recipe.validationShare(), recipe.seed());
    }

    private Optional<Recipe> recipe() {
        return model.manifest().map(Manifest::recipe)
                .filter(map -> map.containsKey(RecipeField.VALIDATION_SHARE.id())).map(RecipeMap::read);
    }

    /** Returns why the threshold cannot be saved, as the end of a sentence; empty if it can. */
    Optional<String> obstacle() throws IOException {
        if (typed.isShipped()) {
            return Optional.of("bundled models are not changed");
        }
        Path file = typed.path();
        if (typed.run().isPresent() || Files.exists(new RunFolder(file.toAbsolutePath().getParent()).record())) {
            return Optional.of("the model of a run is not changed; calibrate a copy of it");
        }
        if (model.manifest().isEmpty() || KerasFiles.isNamed(file)) {
            return Optional.of("only Digit Lab models (.zip) hold a threshold");
        }
        return TrainingStateFile.isState(file) ? Optional.of("the file is a training checkpoint") : otherImages();
    }

    /** Returns why the validation images may differ from those of the training. */
    private Optional<String> otherImages() {
        Manifest manifest = model.manifest().orElseThrow();
        if (manifest.dataSha256() != null && !manifest.dataSha256().equals(data.sha256())) {
            return Optional.of("the model was trained on other data than %s; give them as --data".formatted(data.name()));
        }
        int extra = Optional.ofNullable(manifest.extra()).map(ExtraData::images).orElse(0);
        return recipe().map(recipe -> TrainingImages.count(split().training(), recipe) + extra)
                .filter(expected -> manifest.trainedImages() > 0 && expected != manifest.trainedImages())
                .map(expected -> "the model learnt from %s images where these would be %s, expected the --limit of its "
                        .formatted(Text.count(manifest.trainedImages()), Text.count(expected)) + "training");
    }

    void write(double threshold) throws IOException {
        Manifest manifest = model.manifest().orElseThrow();
        Map<String, Object> results = new LinkedHashMap<>(manifest.results());
        results.put(ResultNames.REJECT_BELOW, threshold);
        ModelFile.save(model.with(manifest.with(results)), typed.path());
    }
}
