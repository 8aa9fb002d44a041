package org.digitlab.ui.folds;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.ui.common.Words;

/**
 * The cross-validation on the screen, under way or kept: how far it is, its complete folds, what they come to, and their
 * curves. For the FX thread.
 */
final class ShownFolds {

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

    ShownFolds(Words words) {
        text = new FoldsText(words);
    }

    FoldsText text() {
        return text;
    }

    /** The folds that are complete. */
    ObservableList<FoldResult> results() {
        return results;
    }

    /** These summed up; null before the first is complete. */
    ReadOnlyObjectProperty<FoldsResult> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** The same in words; empty before the first is complete. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The part done of all folds, 0 to 1. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** How far it is, or how it ended. */
    ReadOnlyStringProperty progressTextProperty() {
        return progressText.getReadOnlyProperty();
    }

    /** What is wrong with it, in one sentence; empty if nothing is. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    void setCurves(FoldCurves drawn) {
        curves = drawn;
    }

    /**
     * Makes room for another one.
     *
     * @param title for instance "CNN · Classic C32-C64"
     */
    void start(String title, int count) {
        subject = title;
        folds = count;
        results.clear();
        figures.set(null);
        summary.set("");
        if (curves != null) {
            curves.start(count);
        }
    }

    /** Shows nothing. */
    void clear() {
        start("", 0);
    }

    /** @param fold from 1 */
    void validation(int fold, ValidationPoint point) {
        if (curves != null) {
            curves.validation(fold, point);
        }
    }

    void done(FoldResult result) {
        results.add(result);
        figures.set(FoldsResult.of(results));
        summary.set(text.summary(subject, folds, figures.get()));
    }

    void progress(FoldProgress progress) {
        fraction.set(progress.fraction());
        say(text.progress(progress));
    }

    /**
     * Says how far it is and what is wrong with it.
     *
     * @param part    of all folds that is done
     * @param problem empty for none
     */
    void say(double part, String progress, String problem) {
        fraction.set(part);
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
