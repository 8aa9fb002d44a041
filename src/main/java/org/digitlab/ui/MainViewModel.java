package org.digitlab.ui;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.network.Family;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.training.TrainingViewModel;

/** The frame of the window: which model and which place are in front, the data, the status line. */
public final class MainViewModel {

    private final Words words;
    private final Notifications notifications;
    private final DataViewModel data;
    private final DrawingViewModel drawing;
    private final Map<Family, TrainingViewModel> trainings = new EnumMap<>(Family.class);
    private final FileDesk files;
    private final ObjectProperty<Family> selected = new SimpleObjectProperty<>(Family.CNN);
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.TRAIN);
    private final BooleanBinding anyActive;
    private final BooleanBinding bothTrainable;
    private final StringBinding status;

    public MainViewModel(TrainingViewModel.Tools tools, DataViewModel data, DrawingViewModel drawing) {
        words = tools.words();
        notifications = tools.notifications();
        this.data = data;
        this.drawing = drawing;
        files = new FileDesk(this, drawing, tools);
        BooleanExpression ready = data.readyBinding().and(files.openingProperty().not());
        for (Family family : Family.values()) {
            trainings.put(family, new TrainingViewModel(family, ready, tools));
        }
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

    /** Takes models and drawings from files and into them. */
    public FileDesk files() {
        return files;
    }

    public Notifications notifications() {
        return notifications;
    }

    /** The family whose panel is in front; commands of the keyboard go to it. */
    public ObjectProperty<Family> selectedProperty() {
        return selected;
    }

    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    public TrainingViewModel selected() {
        return training(selected.get());
    }

    /** Whether any model trains. */
    BooleanBinding anyActiveBinding() {
        return anyActive;
    }

    public BooleanBinding bothTrainableBinding() {
        return bothTrainable;
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

    public void close() {
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
