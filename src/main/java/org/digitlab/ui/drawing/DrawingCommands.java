package org.digitlab.ui.drawing;

import java.nio.file.Path;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.DrawingFile;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.window.FileDialogs;

/** Edits, opens and saves the drawing. */
public record DrawingCommands(DrawingViewModel drawing, Services services, FileDialogs dialogs) {

    public void addTo(Actions actions) {
        actions.on(Action.UNDO, drawing.undoableProperty()::get, drawing::undo)
                .on(Action.REDO, drawing.redoableProperty()::get, drawing::redo)
                .on(Action.CLEAR, drawing::clear)
                .on(Action.SAVE_DRAWING, this::save);
    }

    /** Shows the first drawing of a file. */
    public void open(Path file) {
        services.executor().execute(() -> DrawingFile.first(file), drawing::show, services.notifications()::problem);
    }

    private void save() {
        if (maySave()) {
            dialogs.saveDrawing().ifPresent(this::save);
        }
    }

    /** Saves the drawing to a file, unless it is blank. */
    public void save(Path file) {
        if (maySave()) {
            Drawing saved = drawing.drawing();
            services.executor().execute(() -> {
                DrawingFile.write(file, saved);
                return file;
            }, services::reportSaved, services.notifications()::problem);
        }
    }

    /** Returns whether there is a drawing to save; notifies the user if not. */
    private boolean maySave() {
        drawing.penUp();
        if (drawing.drawing().isBlank()) {
            services.notifications().problem(services.words().get("app.drawing.blank"));
        }
        return !drawing.drawing().isBlank();
    }
}
