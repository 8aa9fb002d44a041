package org.digitlab.ui.training;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.network.Family;
import org.digitlab.network.Variant;
import org.digitlab.network.Zoo;
import org.digitlab.training.RecipeBook;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.common.Words;

/** What the next training of a family begins with: its variant and its recipe. For the FX thread. */
public final class TrainingSetup {

    private final Family family;
    private final RecipeForm form;
    private final ObjectProperty<Variant> variant = new SimpleObjectProperty<>();

    TrainingSetup(Family family, Words words) {
        this.family = family;
        form = new RecipeForm(words);
        variant.addListener((property, old, chosen) -> useDefaults());
        variant.set(Zoo.classic(family));
    }

    public List<Variant> variants() {
        return Zoo.variants(family);
    }

    /** Choosing another fills the form with that variant's own recipe. */
    public ObjectProperty<Variant> variantProperty() {
        return variant;
    }

    public RecipeForm form() {
        return form;
    }

    public Settings.Choice choice() {
        var recipe = form.recipeProperty().get();
        return new Settings.Choice(variant.get().id(), recipe == null ? RecipeBook.recipeFor(variant.get()) : recipe);
    }

    /** Takes up what an earlier window left; an unknown variant falls back to the classic one. */
    public void restore(Settings.Choice choice) {
        find(choice.variant()).ifPresent(known -> {
            variant.set(known);
            form.fill(choice.recipe());
        });
    }

    public void useDefaults() {
        form.fill(RecipeBook.recipeFor(variant.get()));
    }

    /** Chooses a variant by its id; an unknown one changes nothing. */
    void choose(String id) {
        find(id).ifPresent(variant::set);
    }

    private Optional<Variant> find(String id) {
        return variants().stream().filter(known -> known.id().equals(id)).findFirst();
    }
}
