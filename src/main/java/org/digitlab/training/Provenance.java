package org.digitlab.training;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.files.Versions;
import org.digitlab.network.DigitModel;
import org.digitlab.network.Manifest;

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
        results.put("epoch", result.epoch());
        putNumber(results, "validationAccuracy", result.validationAccuracy());
        putNumber(results, "validationLoss", result.validationLoss());
        results.put("iterations", result.iterations());
        results.put("trainSeconds", result.seconds());
        results.put("imagesPerSecond", Math.round(result.imagesPerSecond()));
        results.putAll(more);
        Manifest manifest = new Manifest(result.variant().family().id(), result.variant().id(), Manifest.SCALED,
                dataSha256, recipe(result.recipe()), trainedImages, results, Versions.all(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return DigitModel.of(result.variant(), result.weights(), manifest);
    }

    /** A recipe field by field, by the names of the command line. */
    public static Map<String, Object> recipe(Recipe recipe) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("epochs", recipe.epochs());
        fields.put("batchSize", recipe.batchSize());
        fields.put("learningRate", recipe.learningRate());
        fields.put("schedule", recipe.schedule().id());
        fields.put("updater", recipe.updater().id());
        fields.put("dropout", recipe.dropout() == null ? "as designed" : recipe.dropout());
        fields.put("l2", recipe.l2());
        fields.put("seed", recipe.seed());
        fields.put("validationShare", recipe.validationShare());
        return fields;
    }

    /** JSON knows no NaN: what was never measured is left out. */
    private static void putNumber(Map<String, Object> results, String name, double value) {
        if (Double.isFinite(value)) {
            results.put(name, value);
        }
    }
}
