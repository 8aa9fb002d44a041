package org.digitlab.ui.evaluation.testing;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.digitlab.data.DigitData;
import org.digitlab.files.Problem;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which models are tested, and what came of it. For the FX thread. */
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
    /** Counts what was asked for: an answer that comes after the next question is dropped, and a test ends early. */
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

    /** What can be tested: the models in use, then the runs, newest first. */
    public ObservableList<TestableModel> subjects() {
        return choice.subjects();
    }

    /** The same, after one that stands for no model. */
    public ObservableList<TestableModel> others() {
        return choice.others();
    }

    public ObjectProperty<TestableModel> firstProperty() {
        return choice.firstProperty();
    }

    /** Never null, but perhaps no model. */
    public ObjectProperty<TestableModel> secondProperty() {
        return choice.secondProperty();
    }

    /** What is known of the chosen models on the images in use; null before they are tested. */
    public ReadOnlyObjectProperty<EvaluationResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Of the test under way, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why the last test failed, one sentence; else empty. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether a model in use that the result is about has, or may have, other weights by now. */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return weights.outdatedProperty();
    }

    /**
     * Says that other weights of a family are in use.
     *
     * @param goesOn whether they go on changing, because of a training
     */
    public void weightsChanged(Family family, boolean goesOn) {
        weights.changed(family, goesOn);
    }

    /** How many images the test has; 0 before they are loaded. */
    public ObservableValue<Integer> imagesBinding() {
        return data.map(loaded -> loaded.test().size()).orElse(0);
    }

    /** Whether images are being loaded. */
    public ObservableValue<Boolean> loading() {
        return loading;
    }

    /** Looks for new runs, and for what is already known of the chosen models; nothing while a test is under way. */
    public void look() {
        if (!busy.get()) {
            ask(tester::runs, runs -> {
                choice.list(runs);
                showKept();
            });
        }
    }

    /** Tests the chosen models on the images in use. */
    public void evaluate() {
        DigitData images = data.getValue();
        if (busy.get() || images == null) {
            return;
        }
        progress.set(0);
        busy.set(true);
        weights.asked();
        Evaluation test = new Evaluation(tester, choice.first(), choice.second(), images);
        int asked = turn + 1;
        ask(() -> test.run(part -> executor.later(() -> tell(asked, part)), () -> asked != turn),
                found -> found.ifPresent(this::show));
    }

    /** Ends the test under way within a batch; what was shown before stays. */
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
            weights.asked();
            Evaluation test = new Evaluation(tester, choice.first(), choice.second(), images);
            ask(test::kept, found -> found.ifPresentOrElse(kept -> show(kept, test), () -> result.set(null)));
        }
    }

    private void show(EvaluationResult kept, Evaluation test) {
        show(kept);
        if (!kept.isTimed()) {
            int asked = turn + 1;
            ask(() -> test.timed(() -> asked != turn), found -> found.ifPresent(this::show));
        }
    }

    // Setting an equal one anew would throw away what is being looked at.
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
            LOG.warn("Shown in the place of evaluation", error);
            if (asked == turn) {
                busy.set(false);
                failure.set(Problem.sentence(error));
            }
        });
    }

    private void tell(int asked, double part) {
        if (asked == turn) {
            progress.set(part);
        }
    }
}
