package org.digitlab.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.DrawingFile;
import org.digitlab.network.Family;
import org.digitlab.network.keras.KerasFiles;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.training.Models;
import org.digitlab.ui.training.TrainingViewModel;

/** Brings models and drawings from files into the window, and from there into files. For the FX thread. */
public final class FileDesk {

    private static final List<String> MODELS = List.of(".zip", ".h5", ".hdf5", ".keras");

    private final MainViewModel main;
    private final DrawingViewModel drawing;
    private final Words words;
    private final TaskExecutor executor;
    private final Models models;
    private final Notifications notifications;
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();

    FileDesk(MainViewModel main, DrawingViewModel drawing, TrainingViewModel.Tools tools) {
        this.main = main;
        this.drawing = drawing;
        words = tools.words();
        executor = tools.executor();
        models = tools.models();
        notifications = tools.notifications();
    }

    /** Whether a model is being read: no training may start meanwhile, for the model would take its place. */
    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    public void openModel(Path file) {
        openModel(file, file.getFileName().toString());
    }

    /** @param name what to call it */
    public void openModel(Path file, String name) {
        if (main.anyActiveBinding().get()) {
            notifications.problem(words.get("app.model.busy"));
            return;
        }
        opening.set(true);
        if (KerasFiles.isNamed(file)) {
            // What its pixels were is found out first, which takes seconds.
            notifications.info(words.format("app.model.importing", name));
        }
        executor.execute(() -> models.useFile(file), card -> opened(name, card), error -> {
            opening.set(false);
            notifications.problem(error);
        });
    }

    private void opened(String name, Models.Card card) {
        opening.set(false);
        main.training(card.family()).opened(name, card);
        main.selectedProperty().set(card.family());
        notifications.info(card.origin().map(origin -> words.format("app.model.imported", name, origin))
                .orElseGet(() -> words.format("app.model.opened", name)));
    }

    /** Saves the model in front. */
    public void saveModel(Path file) {
        Family family = main.selectedProperty().get();
        executor.execute(() -> {
            models.save(family, file);
            return file;
        }, this::savedAs, notifications::problem);
    }

    /** A name for a file of the model in front, for instance "cnn-classic.zip". */
    public String suggestedName() {
        TrainingViewModel front = main.selected();
        return "%s-%s.zip".formatted(front.family().id(), front.setup().variantProperty().get().id());
    }

    /** Whether its name says that a file is a model; of JSON files only their content does. */
    public static boolean isModel(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return MODELS.stream().anyMatch(name::endsWith);
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
}
