package org.digitlab.training.recipe;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Converts recipes to and from the fields of JSON files. */
public final class RecipeMap {

    /** The value of an optional field that keeps the network's own numbers. */
    public static final String AS_DESIGNED = "as designed";
    public static final String SCHEDULE = "schedule";
    /** What files call the optimizer. */
    public static final String UPDATER = "updater";

    /** The fields of the first format: a file without one of them is damaged, not old. */
    private static final Set<RecipeField> REQUIRED = EnumSet.of(RecipeField.EPOCHS, RecipeField.BATCH_SIZE,
            RecipeField.LEARNING_RATE, RecipeField.DROPOUT, RecipeField.L2, RecipeField.SEED, RecipeField.VALIDATION_SHARE);

    private static final Set<String> NAMES = write(Recipe.PLAIN).keySet();

    private RecipeMap() {
    }

    public static Map<String, Object> write(Recipe recipe) {
        Map<String, Object> fields = new LinkedHashMap<>();
        recipe.numbers().forEach((field, number) -> {
            fields.put(field.id(), number == null ? AS_DESIGNED : whole(field, number));
            if (field == RecipeField.LEARNING_RATE) {
                fields.put(SCHEDULE, recipe.schedule().id());
                fields.put(UPDATER, recipe.optimizer().id());
            }
        });
        return fields;
    }

    /**
     * Reads a recipe.
     *
     * @param fields as written by {@link #write}, by this version or an earlier one, which knew fewer fields
     * @throws IllegalArgumentException one sentence that names the field and what was expected
     */
    public static Recipe read(Map<String, ?> fields) {
        checkNames(fields.keySet());
        Map<RecipeField, Double> numbers = new EnumMap<>(RecipeField.class);
        for (RecipeField field : RecipeField.values()) {
            if (fields.containsKey(field.id()) || REQUIRED.contains(field)) {
                numbers.put(field, number(field, fields.get(field.id())));
            }
        }
        return new Recipe(numbers, choice(SCHEDULE, Schedule.values(), Schedule::id, fields.get(SCHEDULE)),
                choice(UPDATER, OptimizerKind.values(), OptimizerKind::id, fields.get(UPDATER)));
    }

    private static void checkNames(Set<String> found) {
        found.stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("Recipe: expected one of the fields %s, found \"%s\""
                    .formatted(String.join(", ", NAMES), name));
        });
    }

    private static Double number(RecipeField field, Object value) {
        return field.isOptional() && AS_DESIGNED.equals(value) ? null : (Double) field.range().parse(text(value), quoted(field.id()));
    }

    private static <T> T choice(String name, T[] values, Function<T, String> id, Object value) {
        return Arrays.stream(values).filter(choice -> id.apply(choice).equals(value)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: expected one of %s, found \"%s\"".formatted(
                        quoted(name), String.join(", ", Arrays.stream(values).map(id).toList()), text(value))));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Number whole(RecipeField field, Double number) {
        return field.range().whole() ? (Number) number.intValue() : number;
    }
}
