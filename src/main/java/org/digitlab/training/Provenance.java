package org.digitlab.training;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.files.Versions;
import org.digitlab.network.DigitModel;
import org.digitlab.network.Manifest;
import org.digitlab.network.Variant;
import org.digitlab.network.WeightSnapshot;
import org.digitlab.runs.RunRecord;

/** Writes down where a trained model came from. */
public final class Provenance {

    private Provenance() {
    }

    /**
     * The trained model with its manifest.
     *
     * @param dataSha256    of the data it learnt from
     * @param trainedImages how many images it learnt from
     * @param more          further figures, for instance testAccuracy and testLoss
     */
    public static DigitModel model(TrainingResult result, String dataSha256, int trainedImages,
            Map<String, Object> more) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put(RunRecord.BEST_EPOCH, result.epoch());
        putNumber(results, RunRecord.VALIDATION_ACCURACY, result.validationAccuracy());
        putNumber(results, RunRecord.VALIDATION_LOSS, result.validationLoss());
        results.put("ending", result.ending().id());
        results.put(RunRecord.ITERATIONS, result.iterations());
        results.put(RunRecord.TRAIN_SECONDS, result.seconds());
        results.put(RunRecord.IMAGES_PER_SECOND, Math.round(result.imagesPerSecond()));
        results.put("engine", result.engine().id());
        results.putAll(more);
        return model(result.variant(), result.recipe(), result.weights(), dataSha256, trainedImages, results);
    }

    /**
     * The model of a training that is still under way; its manifest says after how many iterations.
     *
     * @param dataSha256    of the data it learns from
     * @param trainedImages how many images it learns from
     */
    public static DigitModel underWay(Variant variant, Recipe recipe, WeightSnapshot weights, String dataSha256,
            int trainedImages) {
        return model(variant, recipe, weights, dataSha256, trainedImages,
                Map.of(RunRecord.ITERATIONS, weights.iteration()));
    }

    private static DigitModel model(Variant variant, Recipe recipe, WeightSnapshot weights, String dataSha256,
            int trainedImages, Map<String, Object> results) {
        Manifest manifest = new Manifest(variant.family().id(), variant.id(), Manifest.SCALED, dataSha256,
                recipe(recipe), trainedImages, results, Versions.all(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return DigitModel.of(variant, weights, manifest);
    }

    /** A recipe field by field, by the names of the command line. */
    public static Map<String, Object> recipe(Recipe recipe) {
        return RecipeMap.write(recipe);
    }

    /** JSON knows no NaN: what was never measured is left out. */
    private static void putNumber(Map<String, Object> results, String name, double value) {
        if (Double.isFinite(value)) {
            results.put(name, value);
        }
    }
}
