package org.digitlab.ui.training;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.data.DataViewModel;
import org.digitlab.ui.models.ModelOpening;
import org.digitlab.ui.models.Models;
import org.digitlab.ui.window.FileDialogs;

/** The trainings of both families, the selected family, and its model files. For the FX thread. */
public final class Trainings implements AutoCloseable {

    private final Services services;
    private final Models models;
    private final DataViewModel data;
    private final Map<Family, TrainingViewModel> trainings = new EnumMap<>(Family.class);
    /** No training may start while a model is opened, because the model would replace the trained weights. */
    private final ModelOpening opening;
    private final ObjectProperty<Family> selected = new SimpleObjectProperty<>(Family.CNN);
    private final BooleanBinding anyActive;
    private final BooleanBinding bothTrainable;
    private final StringBinding status;

    public Trainings(DataViewModel data, TrainingViewModel.Tools tools) {
        services = tools.services();
        models = tools.models();
        this.data = data;
        opening = new ModelOpening(models, services);
        for (Family family : Family.values()) {
            trainings.put(family, new TrainingViewModel(family,
                    data.readyBinding().and(opening.busyProperty().not()), tools));
        }
        data.dataProperty().addListener((property, old, newest) -> all().forEach(training -> training.inUse().score()));
        data.follow(selected.map(this::of).flatMap(training -> training.setup().form().recipeProperty()));
        TrainingViewModel mlp = of(Family.MLP);
        TrainingViewModel cnn = of(Family.CNN);
        anyActive = mlp.activeBinding().or(cnn.activeBinding());
        bothTrainable = mlp.trainableBinding().and(cnn.trainableBinding());
        status = Bindings.createStringBinding(this::status, new Observable[] {mlp.status().lineProperty(),
                cnn.status().lineProperty(), anyActive, selected, data.textProperty(), data.loadingProperty()});
    }

    /** Registers the actions that train and save the model of the selected family. */
    public void addTo(Actions actions, FileDialogs dialogs) {
        actions.on(Action.TRAIN, () -> selected().trainableBinding().get(), () -> selected().train())
                .on(Action.TRAIN_BOTH, bothTrainable::get, this::trainBoth)
                .on(Action.PAUSE, () -> selected().isUnderWay(), () -> selected().pauseOrResume())
                .on(Action.STEP, () -> selected().isSteppable(), () -> selected().step())
                .on(Action.STOP, () -> selected().isUnderWay(), () -> selected().stop())
                .on(Action.RESET, () -> selected().resettableBinding().get(), () -> selected().reset())
                .on(Action.SELECT_MLP, () -> selected.set(Family.MLP))
                .on(Action.SELECT_CNN, () -> selected.set(Family.CNN))
                .on(Action.SAVE_MODEL, () -> saveModel(dialogs));
        all().forEach(training -> training.setSaveElsewhere(() -> {
            selected.set(training.family());
            saveModel(dialogs);
        }));
    }

    public TrainingViewModel of(Family family) {
        return trainings.get(family);
    }

    public Collection<TrainingViewModel> all() {
        return trainings.values();
    }

    /** Returns the family whose panel is shown; keyboard commands apply to it. */
    public ObjectProperty<Family> selectedProperty() {
        return selected;
    }

    public TrainingViewModel selected() {
        return of(selected.get());
    }

    /** Returns whether any training is under way. */
    public BooleanBinding activeBinding() {
        return anyActive;
    }

    public BooleanBinding bothTrainableBinding() {
        return bothTrainable;
    }

    /** Returns whether a model is being opened; no training can start meanwhile. */
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.busyProperty();
    }

    /** Returns the line for the status bar: the trainings under way, otherwise the state of the selected family. */
    public StringBinding statusBinding() {
        return status;
    }

    public void trainBoth() {
        if (bothTrainable.get()) {
            all().forEach(TrainingViewModel::train);
        }
    }

    /**
     * Loads the models that were in use when the program was closed, otherwise those that are shipped with it.
     *
     * @param inUse the files of the models, as of {@link #filesInUse}
     */
    public void start(Map<Family, String> inUse) {
        trainings.forEach((family, training) -> {
            if (inUse.containsKey(family)) {
                training.inUse().restore(inUse.get(family));
            } else {
                training.inUse().useShipped();
            }
        });
    }

    /** Returns the files of the current models, without those that are shipped with the program. */
    public Map<Family, String> filesInUse() {
        Map<Family, String> files = new EnumMap<>(Family.class);
        trainings.forEach((family, training) -> training.inUse().file().ifPresent(file -> files.put(family, file)));
        return files;
    }

    public void openModel(Path file) {
        openModel(file, file.getFileName().toString());
    }

    /** @param name the name to show for the model */
    public void openModel(Path file, String name) {
        if (mayOpenModel()) {
            opening.open(file, name, card -> opened(file, name, card));
        }
    }

    /** Returns whether a model may be opened now; notifies the user if not. */
    public boolean mayOpenModel() {
        if (anyActive.get()) {
            services.notifications().problem(services.words().get("app.model.busy"));
        }
        return !anyActive.get();
    }

    private void opened(Path file, String name, Models.Card card) {
        of(card.family()).opened(file, name, card);
        selected.set(card.family());
    }

    private void saveModel(FileDialogs dialogs) {
        dialogs.saveModel(suggestedName()).ifPresent(this::saveModel);
    }

    /** Saves the current model of the selected family. */
    public void saveModel(Path file) {
        Family family = selected.get();
        services.executor().execute(() -> {
            models.save(family, file);
            return file;
        }, services::reportSaved, services.notifications()::problem);
    }

    /** Returns a file name for the current model of the selected family, for instance "cnn-classic.zip". */
    public String suggestedName() {
        return "%s-%s.zip".formatted(selected.get().id(), selected().inUse().variant()
                .orElseGet(() -> selected().setup().variantProperty().get().id()));
    }

    @Override
    public void close() {
        opening.close();
        all().forEach(training -> training.inUse().close());
        all().forEach(TrainingViewModel::abandon);
        all().forEach(TrainingViewModel::close);
    }

    private String status() {
        if (data.loadingProperty().get()) {
            return data.textProperty().get();
        }
        if (data.dataProperty().get() == null) {
            return services.words().get("app.data.missing");
        }
        if (!anyActive.get()) {
            return selected().status().lineProperty().get();
        }
        return all().stream().filter(training -> training.activeBinding().get())
                .map(training -> training.status().lineProperty().get()).collect(Collectors.joining("      "));
    }
}
