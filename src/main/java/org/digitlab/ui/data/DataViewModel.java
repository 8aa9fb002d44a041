package org.digitlab.ui.data;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.digitlab.data.DigitData;
import org.digitlab.data.Split;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.ui.common.Services;

/** The current dataset, which stays if another cannot be loaded. */
public final class DataViewModel {

    private final Services services;
    private final ReadOnlyObjectWrapper<DigitData> data = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final BooleanBinding ready = data.isNotNull().and(loading.not());
    private double validationShare = Recipe.PLAIN.validationShare();
    private int turn;

    public DataViewModel(Services services) {
        this.services = services;
        describe();
    }

    /** Returns the current dataset; null until the first is loaded. */
    public ReadOnlyObjectProperty<DigitData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** Returns the name and the sizes of the splits, for instance "MNIST · 55,000 / 5,000 / 10,000". */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    public BooleanBinding readyBinding() {
        return ready;
    }

    /** Shows the split that a recipe makes; while the recipe is null, that of the previous recipe. */
    public void follow(ObservableValue<Recipe> recipe) {
        recipe.subscribe(newest -> {
            if (newest != null) {
                validationShare = newest.validationShare();
                describe();
            }
        });
    }

    public void loadBundled() {
        load(services.words().get("app.data.bundled"), DigitData::bundled);
    }

    public void loadFolder(Path folder) {
        load(Objects.requireNonNullElse(folder.getFileName(), folder).toString(), () -> DigitData.fromFolder(folder));
    }

    private void load(String name, Callable<DigitData> source) {
        loading.set(true);
        text.set(services.words().format("app.data.loading", name));
        int asked = ++turn;
        services.executor().execute(source, newest -> answer(asked, () -> data.set(newest)),
                error -> answer(asked, () -> services.notifications().problem(error)));
    }

    /** Shows the result of a load, unless a newer load has been requested. */
    private void answer(int asked, Runnable news) {
        if (asked == turn) {
            news.run();
            loading.set(false);
            describe();
        }
    }

    private void describe() {
        if (loading.get()) {
            return;
        }
        DigitData shown = data.get();
        if (shown == null) {
            text.set(services.words().get("app.data.none"));
            return;
        }
        int validation = Split.validationSize(shown.training().size(), validationShare);
        text.set(services.words().format("app.data.counts", shown.name(), shown.training().size() - validation,
                validation, shown.test().size()));
    }
}
