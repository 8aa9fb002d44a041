package org.digitlab.ui.folds;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.folds.FoldObserver;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.ui.common.Services;

/**
 * The displayed cross-validation, live or stored: its progress, the results of its complete folds and their curves. For the
 * FX thread.
 */
final class ShownFolds implements FoldObserver {

    private final Services services;
    private final FoldsText text;
    private final ObservableList<FoldResult> results = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<FoldsResult> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private FoldCurves curves;
    private String subject = "";
    private int folds;
    private boolean cancelling;

    ShownFolds(Services services) {
        this.services = services;
        text = new FoldsText(services.words());
    }

    /** Returns the results of the complete folds. */
    ObservableList<FoldResult> results() {
        return results;
    }

    /** The results together; null before the first fold is complete. */
    ReadOnlyObjectProperty<FoldsResult> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** The results in words; empty before the first fold is complete. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The fraction done of all folds, 0 to 1. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** The progress in words, or how the cross-validation ended. */
    ReadOnlyStringProperty progressTextProperty() {
        return progressText.getReadOnlyProperty();
    }

    /** What is wrong, one sentence; empty if nothing is. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    void setCurves(FoldCurves drawn) {
        curves = drawn;
    }

    /**
     * Shows a new cross-validation without results.
     *
     * @param title family and variant
     * @param count number of folds
     */
    void start(String title, int count) {
        subject = title;
        cancelling = false;
        folds = count;
        results.clear();
        figures.set(null);
        summary.set("");
        if (curves != null) {
            curves.start(count);
        }
    }

    void clear() {
        start("", 0);
    }

    @Override
    public void validation(int fold, ValidationPoint point) {
        if (curves != null) {
            curves.validation(fold, point);
        }
    }

    @Override
    public void done(FoldResult result) {
        results.add(result);
        figures.set(FoldsResult.of(results));
        summary.set(text.summary(subject, folds, figures.get()));
    }

    /** Ignored while the text says that the cross-validation is being cancelled. */
    @Override
    public void progress(FoldProgress progress) {
        if (!cancelling) {
            fraction.set(progress.fraction());
            say(text.progress(progress));
        }
    }

    @Override
    public void unsaved(String problem) {
        fail(services.words().format("training.unsaved", subject, problem));
        services.notifications().problem(failure.get());
    }

    @Override
    public void savedAgain() {
        fail("");
        services.notifications().info(services.words().format("training.saved_again", subject));
    }

    /** Says that the cross-validation is being cancelled. */
    void cancelling(String state) {
        cancelling = true;
        say(state);
    }

    /**
     * Shows the state of a cross-validation that is not live.
     *
     * @param done    fraction done of all folds, 0 to 1
     * @param problem empty if there is none
     */
    void say(double done, String progress, String problem) {
        fraction.set(done);
        say(progress);
        fail(problem);
    }

    void say(String progress) {
        progressText.set(progress);
    }

    void fail(String problem) {
        failure.set(problem);
    }
}
