package org.digitlab.training;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.digitlab.network.Family;
import org.digitlab.network.Zoo;

/** Recipes as files hold them, field by field. */
public final class RecipeMap {

    /** What files say of a dropout that is the variant's own. */
    private static final String AS_DESIGNED = "as designed";
    private static final String SCHEDULE = "schedule";
    private static final String UPDATER = "updater";
    private static final Recipe USUAL = RecipeBook.recipeFor(Zoo.classic(Family.MLP));
    /** What fields hold in files that were written before there was such a field. */
    private static final Map<RecipeField, Double> LATER = later();

    private RecipeMap() {
    }

    static Map<String, Object> write(Recipe recipe) {
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

    /**
     * The recipe in a file.
     *
     * @param fields as {@link Provenance#recipe} writes them; fields that older versions did not know may be missing
     * @throws IllegalArgumentException one sentence that names the field and what was expected
     */
    public static Recipe read(Map<String, ?> fields) {
        List<String> known = write(USUAL).keySet().stream().toList();
        fields.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("Recipe: expected one of the fields %s, found \"%s\""
                    .formatted(String.join(", ", known), name));
        });
        return Recipe.of(field -> number(field, fields.get(field.id())),
                choice("Schedule", Schedule.values(), Schedule::id, fields.get(SCHEDULE)),
                choice("Updater", UpdaterKind.values(), UpdaterKind::id, fields.get(UPDATER)));
    }

    private static Double number(RecipeField field, Object value) {
        if (field == RecipeField.DROPOUT && AS_DESIGNED.equals(value)) {
            return null;
        }
        return value == null && LATER.containsKey(field) ? LATER.get(field) : Double.valueOf(field.parse(text(value)));
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

    private static Map<RecipeField, Double> later() {
        Map<RecipeField, Double> later = new EnumMap<>(RecipeField.class);
        for (RecipeField field : RecipeField.values()) {
            if (field.compareTo(RecipeField.PATIENCE) >= 0) {
                later.put(field, USUAL.number(field));
            }
        }
        return later;
    }
}
