package org.digitlab.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitlab.metrics.Progress;
import org.digitlab.network.architecture.Family;
import org.digitlab.training.Ending;
import org.digitlab.training.SessionState;
import org.digitlab.ui.common.Words;

/** The texts about a family's training: its progress and why it failed. For the FX thread. */
public final class TrainingStatus {

    private final Family family;
    private final Words words;
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    TrainingStatus(Family family, Words words) {
        this.family = family;
        this.words = words;
        ready();
    }

    /** Returns the line for the status bar, for instance "CNN · epoch 4 · 9,840 images/s · val 99.02 % · 0:12 left". */
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

    /** @param sentence empty for no failure */
    void failed(String sentence) {
        failure.set(sentence);
    }

    void show(TrainingFigures figures, SessionState state) {
        progress.set(progress(figures, state));
        line.set(line(figures, state));
    }

    private String progress(TrainingFigures figures, SessionState state) {
        int epochs = figures.progressProperty().get().epochs();
        if (epochs == 0) {
            return "";
        }
        int epoch = Math.min(epochs, Math.max(1, figures.progressProperty().get().epoch()));
        return words.format("training.progress", epoch, epochs) + " · " + ending(figures, state);
    }

    private String line(TrainingFigures figures, SessionState state) {
        Progress now = figures.progressProperty().get();
        List<String> parts = new ArrayList<>();
        parts.add(words.format("training.status.epoch", family.title(), Math.max(1, now.epoch())));
        if (now.imagesPerSecond() > 0) {
            parts.add(words.format("training.status.speed", now.imagesPerSecond()));
        }
        if (!Double.isNaN(figures.validationAccuracy())) {
            parts.add(words.format("training.status.validation", figures.validationAccuracy() * 100));
        }
        if (!Double.isNaN(figures.learningRate())) {
            parts.add(words.format("training.status.rate", rate(figures.learningRate())));
        }
        parts.add(isEarly(figures, state) ? words.get("training.state.early.why") : ending(figures, state));
        return String.join(" · ", parts);
    }

    private String ending(TrainingFigures figures, SessionState state) {
        if (state == SessionState.RUNNING) {
            Progress now = figures.progressProperty().get();
            return now.imagesPerSecond() > 0 ? words.format("common.left", Words.clock(now.left()))
                    : words.get("training.state.ready");
        }
        if (isEarly(figures, state)) {
            return words.get("training.state.early");
        }
        if (state == SessionState.FINISHED && figures.ending() == Ending.FAILED) {
            return words.get("training.state.unsaved");
        }
        boolean stopped = state == SessionState.FINISHED && figures.ending() == Ending.STOPPED;
        return words.get("training.state." + (stopped ? "stopped" : state.name().toLowerCase(Locale.ROOT)));
    }

    private static boolean isEarly(TrainingFigures figures, SessionState state) {
        return state == SessionState.FINISHED && figures.ending() == Ending.EARLY;
    }

    private static String rate(double rate) {
        return String.format(Locale.ENGLISH, rate >= 1e-4 ? "%.4f" : "%.1e", rate);
    }
}
