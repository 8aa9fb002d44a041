package org.digitlab.ui.training;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitlab.network.architecture.Family;
import org.digitlab.training.SessionState;
import org.digitlab.ui.common.Words;

/** The texts about a family's training: its progress and why it failed. For the FX thread. */
public final class TrainingStatus {

    private final Family family;
    private final Words words;
    private final FiguresText text;
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    TrainingStatus(Family family, Words words) {
        this.family = family;
        this.words = words;
        text = new FiguresText(words);
        ready();
    }

    /** Returns the line for the status bar. */
    public ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** Returns the progress, for instance "epoch 4 of 10 · 0:12 left"; empty if there is no training. */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns why the last training failed, in one sentence; empty after the next command. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    void ready() {
        progress.set("");
        line.set(words.format("training.ready", family.title()));
    }

    void preparing() {
        progress.set("");
        line.set(words.format("training.preparing", family.title()));
    }

    void show(TrainingFigures figures, SessionState state) {
        progress.set(text.progress(figures, state));
        line.set(text.line(family, figures, state));
    }

    void failed(String why) {
        failure.set(why);
    }

    void clearFailure() {
        failure.set("");
    }
}
