package org.digitlab.ui.common;

import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.RecipeMap;

/** Converts recipes to and from their form in settings.json, which nests the augmentation and names enum constants. */
final class SettingsRecipe {

    private static final String AUGMENTATION = "augmentation";

    private SettingsRecipe() {
    }

    static final class Writer extends StdConverter<Recipe, Map<String, Object>> {

        @Override
        public Map<String, Object> convert(Recipe recipe) {
            Map<String, Object> fields = RecipeMap.write(recipe);
            Map<String, Object> augmentation = new LinkedHashMap<>();
            RecipeField.Group.AUGMENTATION.fields().forEach(field -> augmentation.put(field.id(), fields.remove(field.id())));
            fields.put(AUGMENTATION, augmentation);
            fields.put(RecipeMap.SCHEDULE, recipe.schedule().name());
            fields.put(RecipeMap.UPDATER, recipe.optimizer().name());
            fields.replaceAll((name, value) -> RecipeMap.AS_DESIGNED.equals(value) ? null : value);
            return fields;
        }
    }

    static final class Reader extends StdConverter<Map<String, Object>, Recipe> {

        @Override
        public Recipe convert(Map<String, Object> written) {
            Map<String, Object> fields = new LinkedHashMap<>(written);
            if (fields.remove(AUGMENTATION) instanceof Map<?, ?> augmentation) {
                augmentation.forEach((name, value) -> fields.put(name.toString(), value));
            }
            fields.replaceAll((name, value) -> value == null ? RecipeMap.AS_DESIGNED : value);
            fields.computeIfPresent(RecipeMap.SCHEDULE, (name, constant) -> id(constant));
            fields.computeIfPresent(RecipeMap.UPDATER, (name, constant) -> id(constant));
            return RecipeMap.read(fields);
        }

        private static String id(Object constant) {
            return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
