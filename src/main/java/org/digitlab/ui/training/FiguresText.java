package org.digitlab.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.digitlab.network.architecture.Family;
import org.digitlab.training.Ending;
import org.digitlab.training.SessionState;
import org.digitlab.ui.common.Words;

/** Formats the figures of a training as text. */
final class FiguresText {

    private final Words words;

    FiguresText(Words words) {
        this.words = words;
    }

    /** Returns the line for the status bar, for instance "CNN · epoch 4 · 9,840 images/s · val 99.02 % · lr 0.0007 · 0:12 left". */
    String line(Family family, TrainingFigures figures, SessionState state) {
        List<String> parts = new ArrayList<>();
        parts.add(words.format("training.status.epoch", family.title(), Math.max(1, figures.epochProperty().get())));
        if (figures.imagesPerSecondProperty().get() > 0) {
            parts.add(words.format("training.status.speed", figures.imagesPerSecondProperty().get()));
        }
        if (!Double.isNaN(figures.validationAccuracyProperty().get())) {
            parts.add(words.format("training.status.validation", figures.validationAccuracyProperty().get() * 100));
        }
        if (!Double.isNaN(figures.learningRateProperty().get())) {
            parts.add(words.format("training.status.rate", rate(figures.learningRateProperty().get())));
        }
        parts.add(isEarly(figures, state) ? words.get("training.state.early.why") : ending(figures, state));
        return String.join(" · ", parts);
    }

    /** Returns the progress, for instance "epoch 4 of 10 · 0:12 left". */
    String progress(TrainingFigures figures, SessionState state) {
        int epochs = figures.epochsProperty().get();
        if (epochs == 0) {
            return "";
        }
        int epoch = Math.min(epochs, Math.max(1, figures.epochProperty().get()));
        return words.format("training.progress", epoch, epochs) + " · " + ending(figures, state);
    }

    private String ending(TrainingFigures figures, SessionState state) {
        if (state == SessionState.RUNNING) {
            return figures.imagesPerSecondProperty().get() > 0
                    ? words.format("common.left", Words.clock(figures.leftProperty().get()))
                    : words.get("training.state.ready");
        }
        if (isEarly(figures, state)) {
            return words.get("training.state.early");
        }
        boolean stopped = state == SessionState.FINISHED && figures.ending() == Ending.STOPPED;
        return words.get("training.state." + (stopped ? "stopped" : state.name().toLowerCase(Locale.ROOT)));
    }

    private static boolean isEarly(TrainingFigures figures, SessionState state) {
        return state == SessionState.FINISHED && figures.ending() == Ending.EARLY;
    }

    private static String rate(double rate) {
        return rate >= 1e-4 ? String.format(Locale.ENGLISH, "%.4f", rate) : String.format(Locale.ENGLISH, "%.1e", rate);
    }
}
