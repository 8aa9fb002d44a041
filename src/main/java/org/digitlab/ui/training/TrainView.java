package org.digitlab.ui.training;

import javafx.scene.Parent;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.window.View;

/** The view that shows the curves of both families during training. */
public record TrainView(Trainings trainings, Words words) implements View {

    @Override
    public String id() {
        return "train";
    }

    @Override
    public Parent load(FxmlViews fxml) {
        return fxml.load("train", new TrainController(trainings.all(), words));
    }

    @Override
    public boolean showsLeftColumn() {
        return true;
    }
}
