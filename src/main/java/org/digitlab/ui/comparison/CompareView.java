package org.digitlab.ui.comparison;

import javafx.scene.Parent;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.window.View;
import org.digitlab.ui.window.Views;

/** The view that lists the recorded runs and overlays their curves. */
public record CompareView(RunsViewModel runs, RunCommands commands, Words words, Views views) implements View {

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public Parent load(FxmlViews fxml) {
        return fxml.load("compare", new CompareController(runs, commands, words));
    }

    @Override
    public void addTo(Actions actions) {
        actions.addAll(commands.actions(), () -> views.isCurrent(this));
    }

    @Override
    public void close() {
        runs.close();
    }
}
