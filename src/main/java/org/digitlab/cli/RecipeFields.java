package org.digitlab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.training.Recipe;

/** A recipe as the fields that files keep. */
final class RecipeFields {

    private RecipeFields() {
    }

    static Map<String, Object> of(Recipe recipe) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("epochs", recipe.epochs());
        fields.put("batchSize", recipe.batchSize());
        fields.put("learningRate", recipe.learningRate());
        fields.put("schedule", recipe.schedule().id());
        fields.put("updater", recipe.updater().id());
        fields.put("dropout", recipe.dropout());
        fields.put("l2", recipe.l2());
        fields.put("seed", recipe.seed());
        fields.put("validationShare", recipe.validationShare());
        return fields;
    }
}
