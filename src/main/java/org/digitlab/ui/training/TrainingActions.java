package org.digitlab.ui.training;

import org.digitlab.network.architecture.Family;
import org.digitlab.training.SessionState;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.window.FileDialogs;

/** The actions that train and save the model of the selected family. */
public record TrainingActions(Trainings trainings, FileDialogs dialogs) {

    public void addTo(Actions actions) {
        actions.on(Action.TRAIN, () -> selected().trainableBinding().get(), () -> selected().train())
                .on(Action.TRAIN_BOTH, trainings.bothTrainableBinding()::get, trainings::trainBoth)
                .on(Action.PAUSE, this::isUnderWay, () -> selected().pauseOrResume())
                .on(Action.STEP, () -> is(SessionState.PAUSED) || selected().trainableBinding().get(),
                        () -> selected().step())
                .on(Action.STOP, this::isUnderWay, () -> selected().stop())
                .on(Action.RESET, () -> selected().resettableBinding().get(), () -> selected().reset())
                .on(Action.FRONT_MLP, () -> trainings.selectedProperty().set(Family.MLP))
                .on(Action.FRONT_CNN, () -> trainings.selectedProperty().set(Family.CNN))
                .on(Action.SAVE_MODEL,
                        () -> dialogs.saveModel(trainings.suggestedName()).ifPresent(trainings::saveModel));
    }

    private TrainingViewModel selected() {
        return trainings.selected();
    }

    private boolean isUnderWay() {
        return is(SessionState.RUNNING) || is(SessionState.PAUSED);
    }

    private boolean is(SessionState state) {
        return selected().stateProperty().get() == state;
    }
}
