package org.digitlab.training;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.files.Versions;
import org.digitlab.metrics.ResultNames;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.Manifest;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeMap;

/** Writes down where a trained model came from. */
public final class Provenance {

    private Provenance() {
    }

    /**
     * Where a trained model came from.
     *
     * @param dataSha256    of the data it learnt from
     * @param trainedImages how many images it learnt from
     * @param more          further figures, for instance testAccuracy and testLoss
     */
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

    /**
     * The model of a training that is still under way; its manifest says after how many iterations.
     *
     * @param dataSha256    of the data it learns from
     * @param trainedImages how many images it learns from
     */
    public static DigitModel underWay(Variant variant, Recipe recipe, WeightSnapshot weights, String dataSha256,
            int trainedImages) {
        return DigitModel.of(variant, weights,
                manifest(variant, recipe, weights.iteration(), dataSha256, trainedImages));
    }

    /**
     * Where the model of a training under way comes from.
     *
     * @param iterations    behind it
     * @param dataSha256    of the data it learns from
     * @param trainedImages how many images it learns from
     */
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

    /** JSON knows no NaN: what was never measured is left out. */
    private static void putNumber(Map<String, Object> results, String name, double value) {
        if (Double.isFinite(value)) {
            results.put(name, value);
        }
    }
}
