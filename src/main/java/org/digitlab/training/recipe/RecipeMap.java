package org.digitlab.training.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.digitlab.training.Provenance;

/** Recipes as files hold them, field by field. */
public final class RecipeMap {

    /** What files say of a dropout that is the variant's own. */
    private static final String AS_DESIGNED = "as designed";
    private static final String SCHEDULE = "schedule";
    private static final String UPDATER = "updater";
    /** From this one on, files may have been written before there was such a field; it has its least value there. */
    private static final RecipeField FIRST_OPTIONAL = RecipeField.PATIENCE;
    private static final List<String> KNOWN = known();

    private RecipeMap() {
    }

    public static Map<String, Object> write(Recipe recipe) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecipeField field : RecipeField.values()) {
            fields.put(field.id(), written(field, recipe.number(field)));
            if (field == RecipeField.LEARNING_RATE) {
                fields.put(SCHEDULE, recipe.schedule().id());
                fields.put(UPDATER, recipe.updater().id());
            }
        }
        return fields;
    }

    private static List<String> known() {
        List<String> names = new ArrayList<>();
        for (RecipeField field : RecipeField.values()) {
            names.add(field.id());
            if (field == RecipeField.LEARNING_RATE) {
                names.addAll(List.of(SCHEDULE, UPDATER));
            }
        }
        return names;
    }

    /**
     * The recipe in a file.
     *
     * @param fields as {@link Provenance#recipe} writes them; fields that older versions did not know may be missing
     * @throws IllegalArgumentException one sentence that names the field and what was expected
     */
    public static Recipe read(Map<String, ?> fields) {
        fields.keySet().stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("Recipe: expected one of the fields %s, found \"%s\""
                    .formatted(String.join(", ", KNOWN), name));
        });
        return Recipe.of(field -> number(field, fields.get(field.id())),
                choice("Schedule", Schedule.values(), Schedule::id, fields.get(SCHEDULE)),
                choice("Updater", OptimizerKind.values(), OptimizerKind::id, fields.get(UPDATER)));
    }

    private static Double number(RecipeField field, Object value) {
        if (field == RecipeField.DROPOUT && AS_DESIGNED.equals(value)) {
            return null;
        }
        boolean unknownThen = value == null && field.compareTo(FIRST_OPTIONAL) >= 0;
        return unknownThen ? field.min() : field.parse(text(value));
    }

    /** @throws IllegalArgumentException one sentence that lists the choices */
    private static <T> T choice(String title, T[] values, Function<T, String> id, Object value) {
        return Arrays.stream(values).filter(one -> id.apply(one).equals(value)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: expected one of %s, found \"%s\"".formatted(title,
                        String.join(", ", Arrays.stream(values).map(id).toList()), text(value))));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Object written(RecipeField field, Double number) {
        if (number == null) {
            return AS_DESIGNED;
        }
        return field.isWhole() ? (Object) number.intValue() : number;
    }
}
