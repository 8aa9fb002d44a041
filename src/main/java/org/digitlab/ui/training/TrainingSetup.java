package org.digitlab.ui.training;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.NamedRecipe;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.common.Words;

/** The variant and recipe of the next training of a family. For the FX thread. */
public final class TrainingSetup {

    private final Family family;
    private final Words words;
    private final RecipeForm form;
    private final ObservableList<NamedRecipe> recipes;
    private final ObjectProperty<NamedRecipe> named = new SimpleObjectProperty<>();
    private final ObjectProperty<Variant> variant = new SimpleObjectProperty<>();
    private final BooleanBinding modified;

    TrainingSetup(Family family, Words words) {
        this.family = family;
        this.words = words;
        form = new RecipeForm(words);
        recipes = FXCollections.observableArrayList(RecipeBook.of(family));
        named.addListener((property, old, chosen) -> load(chosen));
        variant.addListener((property, old, chosen) -> {
            if (!chosen.equals(named.get().variant())) {
                named.set(RecipeBook.defaultOf(chosen));
            }
        });
        named.set(recipes.get(0));
        modified = Bindings.createBooleanBinding(this::isModified, named, form.recipeProperty());
    }

    public List<Variant> variants() {
        return Zoo.variants(family);
    }

    /** Returns the selected variant; another selection also selects its default recipe. */
    public ObjectProperty<Variant> variantProperty() {
        return variant;
    }

    /** Returns the shipped recipes, then those of the user and those opened from files. */
    public ObservableList<NamedRecipe> recipes() {
        return recipes;
    }

    /** Returns the selected recipe; another selection also selects its variant and fills the form. */
    public ObjectProperty<NamedRecipe> namedProperty() {
        return named;
    }

    /** Returns whether the form differs from the selected recipe. */
    public BooleanBinding modifiedBinding() {
        return modified;
    }

    public RecipeForm form() {
        return form;
    }

    public Settings.Choice choice() {
        Recipe recipe = form.recipeProperty().get();
        return new Settings.Choice(variant.get().id(), recipe == null ? RecipeBook.recipeFor(variant.get()) : recipe);
    }

    /** Restores the choice of an earlier session; an unknown variant changes nothing. */
    public void restore(Settings.Choice choice) {
        find(choice.variant()).ifPresent(known -> {
            named.set(recipes.stream().filter(recipe -> isChosen(recipe, choice)).findFirst()
                    .orElseGet(() -> RecipeBook.defaultOf(known)));
            form.fill(choice.recipe());
        });
    }

    /** Fills the form with the selected recipe again. */
    public void revert() {
        form.fill(named.get().recipe());
    }

    /** Adds a recipe, replacing the user's recipe of the same name; the form is unchanged. */
    public void add(NamedRecipe recipe) {
        recipes.removeIf(known -> known.name().equals(recipe.name()) && !RecipeBook.of(family).contains(known));
        recipes.add(recipe);
        if (isChosen(recipe, choice())) {
            named.set(recipe);
        }
    }

    /** Adds a recipe and selects it. */
    public void use(NamedRecipe recipe) {
        add(recipe);
        named.set(recipe);
        revert();
    }

    /**
     * Returns the recipe of the form under a new name.
     *
     * @return empty while a field is not valid
     */
    public Optional<NamedRecipe> saved(String name) {
        return Optional.ofNullable(form.recipeProperty().get()).map(recipe -> new NamedRecipe(name,
                isModified() ? words.format("training.recipe.from", named.get().name()) : named.get().description(),
                variant.get(), recipe));
    }

    /** Selects a variant by its id; an unknown one changes nothing. */
    void choose(String id) {
        find(id).ifPresent(variant::set);
    }

    private void load(NamedRecipe recipe) {
        variant.set(recipe.variant());
        form.fill(recipe.recipe());
    }

    private boolean isModified() {
        return !named.get().recipe().equals(form.recipeProperty().get());
    }

    private static boolean isChosen(NamedRecipe recipe, Settings.Choice choice) {
        return recipe.variant().id().equals(choice.variant()) && recipe.recipe().equals(choice.recipe());
    }

    private Optional<Variant> find(String id) {
        return variants().stream().filter(known -> known.id().equals(id)).findFirst();
    }
}
