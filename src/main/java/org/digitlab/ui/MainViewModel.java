package org.digitlab.ui;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.DrawingFile;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.keras.KerasFiles;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.data.DataViewModel;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.models.ModelOpening;
import org.digitlab.ui.models.Models;
import org.digitlab.ui.training.TrainingViewModel;

/** The frame of the window: which model is in front, the data, files opened and saved, the status line. */
public final class MainViewModel {

    private static final List<String> MODELS = List.of(".zip", ".h5", ".hdf5", ".keras");

    private final Words words;
    private final TaskExecutor executor;
    private final Models models;
    private final Notifications notifications;
    private final DataViewModel data;
    private final DrawingViewModel drawing;
    private final Map<Family, TrainingViewModel> trainings = new EnumMap<>(Family.class);
    /** While a model is read no training may start, for the model would take its place. */
    private final ModelOpening opening;
    private final ObjectProperty<Family> selected = new SimpleObjectProperty<>(Family.CNN);
    private final ObjectProperty<View> place = new SimpleObjectProperty<>(View.TRAIN);
    private final BooleanBinding anyActive;
    private final BooleanBinding bothTrainable;
    private final StringBinding status;

    public MainViewModel(TrainingViewModel.Tools tools, DataViewModel data, DrawingViewModel drawing) {
        words = tools.services().words();
        executor = tools.services().executor();
        models = tools.models();
        notifications = tools.services().notifications();
        this.data = data;
        this.drawing = drawing;
        opening = new ModelOpening(models, tools.services(), this::opened);
        for (Family family : Family.values()) {
            trainings.put(family, new TrainingViewModel(family,
                    data.readyBinding().and(opening.busyProperty().not()), tools));
        }
        data.dataProperty().addListener((property, old, newest) ->
                trainings.values().forEach(training -> training.inUse().imagesChanged()));
        data.follow(selected.map(this::training).flatMap(front -> front.setup().form().recipeProperty()));
        TrainingViewModel mlp = training(Family.MLP);
        TrainingViewModel cnn = training(Family.CNN);
        anyActive = mlp.activeBinding().or(cnn.activeBinding());
        bothTrainable = mlp.trainableBinding().and(cnn.trainableBinding());
        status = Bindings.createStringBinding(this::status, new Observable[] {mlp.status().lineProperty(),
                cnn.status().lineProperty(), anyActive, selected, data.textProperty(), data.loadingProperty()});
    }

    public TrainingViewModel training(Family family) {
        return trainings.get(family);
    }

    public Collection<TrainingViewModel> trainings() {
        return trainings.values();
    }

    public DataViewModel data() {
        return data;
    }

    public DrawingViewModel drawing() {
        return drawing;
    }

    public Notifications notifications() {
        return notifications;
    }

    /** The family whose panel is in front; commands of the keyboard go to it. */
    public ObjectProperty<Family> selectedProperty() {
        return selected;
    }

    public ObjectProperty<View> viewProperty() {
        return place;
    }

    public TrainingViewModel selected() {
        return training(selected.get());
    }

    public BooleanBinding bothTrainableBinding() {
        return bothTrainable;
    }

    /** Whether a model is being read, beside which no training may start. */
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.busyProperty();
    }

    /** The trainings under way, or else what the model in front is doing. */
    public StringBinding statusBinding() {
        return status;
    }

    public void trainBoth() {
        if (bothTrainable.get()) {
            trainings.values().forEach(TrainingViewModel::train);
        }
    }

    /** Loads the first images and the models that come with the program. */
    public void start(Optional<Path> folder) {
        folder.ifPresentOrElse(data::loadFolder, data::loadBundled);
        trainings.values().forEach(training -> training.inUse().useShipped());
    }

    public void useBundledData() {
        if (mayChangeData()) {
            data.loadBundled();
        }
    }

    public void useDataFolder(Path folder) {
        if (mayChangeData()) {
            data.loadFolder(folder);
        }
    }

    /** Whether other images may come now; says why if not. */
    public boolean mayChangeData() {
        if (anyActive.get()) {
            notifications.problem(words.get("app.data.busy"));
        }
        return !anyActive.get();
    }

    public void openModel(Path file) {
        openModel(file, file.getFileName().toString());
    }

    /** @param name what to call it */
    public void openModel(Path file, String name) {
        if (anyActive.get()) {
            notifications.problem(words.get("app.model.busy"));
            return;
        }
        opening.open(file, name);
    }

    private void opened(String name, Models.Card card) {
        training(card.family()).opened(name, card);
        selected.set(card.family());
    }

    /** Saves the model in front. */
    public void saveModel(Path file) {
        Family family = selected.get();
        executor.execute(() -> {
            models.save(family, file);
            return file;
        }, this::savedAs, notifications::problem);
    }

    /** Opens a drawing, or a Keras model whose weights stand beside it. */
    public void openJson(Path file) {
        executor.execute(() -> KerasFiles.isArchitecture(file), model -> {
            if (model) {
                openModel(file);
            } else {
                openDrawing(file);
            }
        }, notifications::problem);
    }

    /** Puts the first drawing of a file on the paper. */
    public void openDrawing(Path file) {
        executor.execute(() -> DrawingFile.first(file), drawing::show, notifications::problem);
    }

    /** Whether there is a drawing to save; says so if not. */
    public boolean maySaveDrawing() {
        drawing.penUp();
        if (drawing.drawing().isBlank()) {
            notifications.problem(words.get("app.drawing.blank"));
        }
        return !drawing.drawing().isBlank();
    }

    public void saveDrawing(Path file) {
        if (maySaveDrawing()) {
            Drawing saved = drawing.drawing();
            executor.execute(() -> {
                DrawingFile.write(file, saved);
                return file;
            }, this::savedAs, notifications::problem);
        }
    }

    private void savedAs(Path file) {
        notifications.info(words.format("app.saved", file.getFileName()));
    }

    /** A name for a file of the model in front, for instance "cnn-classic.zip". */
    public String suggestedName() {
        return "%s-%s.zip".formatted(selected.get().id(), selected().inUse().variant()
                .orElseGet(() -> selected().setup().variantProperty().get().id()));
    }

    /** Whether its name says that a file is a model; of JSON files only their content does. */
    public static boolean isModel(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return MODELS.stream().anyMatch(name::endsWith);
    }

    public void close() {
        opening.close();
        trainings.values().forEach(training -> training.inUse().close());
        trainings.values().forEach(TrainingViewModel::abandon);
        trainings.values().forEach(TrainingViewModel::close);
    }

    private String status() {
        if (data.loadingProperty().get()) {
            return data.textProperty().get();
        }
        if (data.dataProperty().get() == null) {
            return words.get("app.data.missing");
        }
        if (!anyActive.get()) {
            return selected().status().lineProperty().get();
        }
        return trainings.values().stream().filter(one -> one.activeBinding().get())
                .map(one -> one.status().lineProperty().get()).collect(Collectors.joining("      "));
    }
}
