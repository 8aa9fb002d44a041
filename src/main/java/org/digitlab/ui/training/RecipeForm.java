package org.digitlab.ui.training;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import org.digitlab.ui.common.Words;

/** A recipe as typed, field by field. */
public final class RecipeForm {

    private final Map<RecipeField, FormField> fields = new EnumMap<>(RecipeField.class);
    private final ObjectProperty<Schedule> schedule = new SimpleObjectProperty<>(Schedule.COSINE);
    private final ObjectProperty<OptimizerKind> optimizer = new SimpleObjectProperty<>(OptimizerKind.ADAM);
    private final ReadOnlyObjectWrapper<Recipe> recipe = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    public RecipeForm(Words words) {
        for (RecipeField field : RecipeField.values()) {
            FormField number = new FormField(field, words);
            number.textProperty().addListener((property, old, typed) -> refresh());
            fields.put(field, number);
        }
        schedule.addListener(changed -> refresh());
        optimizer.addListener(changed -> refresh());
        refresh();
    }

    public FormField field(RecipeField field) {
        return fields.get(field);
    }

    public ObjectProperty<Schedule> scheduleProperty() {
        return schedule;
    }

    public ObjectProperty<OptimizerKind> optimizerProperty() {
        return optimizer;
    }

    /** Returns the typed recipe; null while a field is not valid. */
    public ReadOnlyObjectProperty<Recipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /** Returns the error of the first field that is not valid, in one sentence; empty if all are valid. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    public void fill(Recipe from) {
        fields.forEach((field, number) -> number.set(from.number(field)));
        schedule.set(from.schedule());
        optimizer.set(from.optimizer());
        refresh();
    }

    private void refresh() {
        error.set(fields.values().stream().map(field -> field.errorProperty().get())
                .filter(sentence -> !sentence.isEmpty()).findFirst().orElse(""));
        recipe.set(error.get().isEmpty() ? typed() : null);
    }

    private Recipe typed() {
        Map<RecipeField, Double> numbers = new EnumMap<>(RecipeField.class);
        fields.forEach((field, number) -> numbers.put(field, number.value()));
        return new Recipe(numbers, schedule.get(), optimizer.get());
    }
}
