package org.digitlab.ui.data;

import java.nio.file.Path;
import javafx.beans.value.ObservableBooleanValue;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.window.FileDialogs;

/**
 * Switches to another dataset, unless a training uses the current one.
 *
 * @param training whether a training is under way
 */
public record DataCommands(DataViewModel data, ObservableBooleanValue training, Services services,
        FileDialogs dialogs) {

    public void addTo(Actions actions) {
        actions.on(Action.DATA_FOLDER, this::chooseFolder).on(Action.BUNDLED_DATA, this::useBundled);
    }

    public void useBundled() {
        if (mayChange()) {
            data.loadBundled();
        }
    }

    public void useFolder(Path folder) {
        if (mayChange()) {
            data.loadFolder(folder);
        }
    }

    private void chooseFolder() {
        if (mayChange()) {
            dialogs.dataFolder().ifPresent(this::useFolder);
        }
    }

    /** Returns whether the dataset may change now; notifies the user if not. */
    private boolean mayChange() {
        if (training.get()) {
            services.notifications().problem(services.words().get("app.data.busy"));
        }
        return !training.get();
    }
}
