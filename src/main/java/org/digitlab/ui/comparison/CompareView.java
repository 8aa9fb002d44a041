package org.digitlab.ui.comparison;

import javafx.scene.Parent;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.window.View;
import org.digitlab.ui.window.Views;

/** The view that lists the recorded runs and overlays their curves. */
public final class CompareView implements View {

    private final RunsViewModel runs;
    private final RunCommands commands;
    private final Words words;
    private final Views views;

    public CompareView(RunsViewModel runs, RunActions actions, Words words, Views views) {
        this.runs = runs;
        this.commands = new RunCommands(runs, actions);
        this.words = words;
        this.views = views;
    }

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
