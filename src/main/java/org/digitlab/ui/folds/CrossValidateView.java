package org.digitlab.ui.folds;

import javafx.scene.Parent;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.chart.board.ChartedViews;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.window.View;
import org.digitlab.ui.window.Views;

/**
 * The view that cross-validates the selected variant and recipe.
 *
 * @param charts where the charts of this view are added for export
 */
public record CrossValidateView(FoldsViewModel model, Words words, ChartedViews charts, Views views) implements View {

    @Override
    public String id() {
        return "folds";
    }

    @Override
    public Parent load(FxmlViews fxml) {
        return fxml.load("cross-validate", charts.add(new CrossValidateController(model, words)));
    }

    @Override
    public boolean showsLeftColumn() {
        return true;
    }

    @Override
    public void addTo(Actions actions) {
        actions.on(Action.CROSS_VALIDATE, model.runnableBinding()::get, () -> {
            views.show(this);
            model.run();
        }).on(Action.UNDO, () -> views.isCurrent(this) && model.isUndoable(), model::undo);
    }

    @Override
    public void close() {
        model.close();
    }
}
