package org.digitlab.ui.evaluation.testing;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.digitlab.data.DigitData;
import org.digitlab.files.Problem;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses models, evaluates them and holds the result. For the FX thread only. */
public final class EvaluationViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationViewModel.class);

    private final TaskExecutor executor;
    private final ModelTester tester;
    private final ObservableValue<DigitData> data;
    private final ObservableValue<Boolean> loading;
    private final ModelChoice choice;
    private final ReadOnlyObjectWrapper<EvaluationResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    /** Number of requests: a newer request makes answers to older ones be dropped, and ends a running evaluation. */
    private volatile int turn;
    private final WeightsWatch weights = new WeightsWatch();

    /**
     * @param data    null until images are loaded
     * @param loading whether images are being loaded
     */
    public EvaluationViewModel(Words words, TaskExecutor executor, ModelTester tester,
            ObservableValue<DigitData> data, ObservableValue<Boolean> loading) {
        this.executor = executor;
        this.tester = tester;
        this.data = data;
        this.loading = loading;
        choice = new ModelChoice(words, this::chosen);
        data.addListener((property, old, newest) -> chosen());
        result.subscribe(weights::show);
    }

    /** Returns the models to choose from and the chosen ones. */
    public ModelChoice choice() {
        return choice;
    }

    /** Returns what tells whether the result is outdated by new weights. */
    public WeightsWatch weights() {
        return weights;
    }

    /** Returns the result of the chosen models on the current test images; null before they are evaluated. */
    public ReadOnlyObjectProperty<EvaluationResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Returns the progress of the running evaluation, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns why the last request failed, in one sentence; empty if it did not fail. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Returns the number of test images; 0 before they are loaded. */
    public ObservableValue<Integer> imagesBinding() {
        return data.map(loaded -> loaded.test().size()).orElse(0);
    }

    /** Returns whether images are being loaded. */
    public ObservableValue<Boolean> loading() {
        return loading;
    }

    /** Lists runs again and shows stored results of the chosen models; does nothing during an evaluation. */
    public void refresh() {
        if (!busy.get()) {
            ask(tester::runs, runs -> {
                choice.list(runs);
                showKept();
            });
        }
    }

    /** Evaluates the chosen models on the current test images. */
    public void evaluate() {
        DigitData images = data.getValue();
        if (busy.get() || images == null) {
            return;
        }
        progress.set(0);
        busy.set(true);
        weights.requested();
        Evaluation test = new Evaluation(tester, choice.firstProperty().get(), choice.secondProperty().get(), images);
        int asked = turn + 1;
        ask(() -> test.run(fraction -> executor.later(() -> showProgress(asked, fraction)), () -> asked != turn),
                found -> found.ifPresent(this::showNew));
    }

    /** Cancels the running evaluation within a batch; the previous result stays. */
    public void cancel() {
        turn = turn + 1;
        busy.set(false);
    }

    private void chosen() {
        cancel();
        failure.set("");
        result.set(null);
        showKept();
    }

    private void showKept() {
        DigitData images = data.getValue();
        if (images != null) {
            Evaluation test = new Evaluation(tester, choice.firstProperty().get(), choice.secondProperty().get(), images);
            ask(test::kept, found -> found.ifPresentOrElse(kept -> show(kept, test), this::dropReplaced));
        }
    }

    private void show(EvaluationResult kept, Evaluation test) {
        show(kept);
        if (!kept.isTimed()) {
            int asked = turn + 1;
            ask(() -> test.timed(() -> asked != turn), found -> found.ifPresent(this::show));
        }
    }

    /** Keeps the result of the chosen models, although nothing is stored for it; a chosen run may have been deleted. */
    private void dropReplaced() {
        if (result.get() != null && !result.get().isOf(choice.firstProperty().get(), choice.secondProperty().get())) {
            result.set(null);
        }
    }

    private void showNew(EvaluationResult found) {
        weights.evaluated(found);
        show(found);
    }

    // Setting an equal result would reset the images that the user is looking at.
    private void show(EvaluationResult found) {
        if (!found.isSameAs(result.get())) {
            result.set(found);
        }
        weights.show(result.get());
    }

    private <T> void ask(Callable<T> question, Consumer<T> answer) {
        int asked = turn + 1;
        turn = asked;
        failure.set("");
        executor.execute(question, found -> {
            if (asked == turn) {
                busy.set(false);
                answer.accept(found);
            }
        }, error -> {
            LOG.warn("Evaluation failed", error);
            if (asked == turn) {
                busy.set(false);
                failure.set(Problem.sentence(error));
            }
        });
    }

    private void showProgress(int asked, double fraction) {
        if (asked == turn) {
            progress.set(fraction);
        }
    }
}
