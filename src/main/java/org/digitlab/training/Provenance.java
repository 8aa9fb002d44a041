package org.digitlab.training;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.files.Versions;
import org.digitlab.metrics.ResultNames;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.model.Manifest;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeMap;

/** Creates the manifests of trained models, which record their origin. */
public final class Provenance {

    private Provenance() {
    }

    /** Returns the manifest of a trained model; {@code more} has further results, such as testAccuracy. */
    public static Manifest manifest(TrainingResult result, String dataSha256, int trainedImages,
            Map<String, Object> more) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put(ResultNames.BEST_EPOCH, result.epoch());
        putNumber(results, ResultNames.VALIDATION_ACCURACY, result.validationAccuracy());
        putNumber(results, ResultNames.VALIDATION_LOSS, result.validationLoss());
        results.put("ending", result.ending().id());
        results.put(ResultNames.ITERATIONS, result.iterations());
        results.put(ResultNames.TRAIN_SECONDS, result.seconds());
        if (result.imagesPerSecond() > 0) {
            results.put(ResultNames.IMAGES_PER_SECOND, Math.round(result.imagesPerSecond()));
        }
        results.put("engine", result.engine().id());
        results.putAll(more);
        return manifest(result.variant(), result.recipe(), dataSha256, trainedImages, results);
    }

    /** Returns the manifest of the model of an unfinished training, after this number of iterations. */
    public static Manifest manifest(Variant variant, Recipe recipe, int iterations, String dataSha256,
            int trainedImages) {
        return manifest(variant, recipe, dataSha256, trainedImages, Map.of(ResultNames.ITERATIONS, iterations));
    }

    private static Manifest manifest(Variant variant, Recipe recipe, String dataSha256, int trainedImages,
            Map<String, Object> results) {
        return new Manifest(variant.family().id(), variant.id(), Manifest.SCALED, dataSha256,
                RecipeMap.write(recipe), trainedImages, results, Versions.all(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), null, TrainingImages.waysOfWriting(recipe));
    }

    /** Leaves out NaN, which JSON does not have: the value was never measured. */
    private static void putNumber(Map<String, Object> results, String name, double value) {
        if (Double.isFinite(value)) {
            results.put(name, value);
        }
    }
}
