package org.digitlab.ui.evaluation.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.data.DigitData;
import org.digitlab.metrics.classification.Comparison.Agreement;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.network.architecture.Family;
import org.digitlab.runs.RunFolder;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.FakeTester;
import org.digitlab.ui.evaluation.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluationViewModelTest {

    private static final String LABELS = "0123456789";

    private static final RunFolder RUN = new RunFolder(Path.of("runs/1"));

    private final FakeTester tester = new FakeTester();
    private final ObjectProperty<DigitData> data = new SimpleObjectProperty<>(Reports.data(LABELS));
    private final EvaluationViewModel model =
            new EvaluationViewModel(new Words(), new CurrentThreadExecutor(), tester, data,
                    new SimpleBooleanProperty());

    @BeforeEach
    void answer() {
        tester.answers.put("MLP", Reports.report(LABELS, "0123456711"));
        tester.answers.put("CNN", Reports.report(LABELS, "0123456781"));
        tester.answers.put("old", Reports.report(LABELS, "0000000000"));
    }

    @Test
    void bothCurrentModelsAreCompared() {
        assertThat(model.resultProperty().get()).isNull();
        List<Double> parts = new ArrayList<>();
        model.progressProperty().addListener((property, old, part) -> parts.add(part.doubleValue()));
        model.evaluate();
        EvaluationResult result = model.resultProperty().get();
        assertThat(result.a().subject().name()).isEqualTo("MLP");
        assertThat(result.b().report().accuracy()).isEqualTo(0.9);
        assertThat(result.comparison().count(Agreement.ONLY_B_RIGHT)).isEqualTo(1);
        assertThat(parts).containsExactly(0.25, 0.5, 0.75, 1.0);
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void oneModelAloneHasNoComparison() {
        model.choice().secondProperty().set(model.choice().others().get(0));
        model.evaluate();
        assertThat(model.resultProperty().get().hasTwo()).isFalse();
        assertThat(tester.tested).containsExactly("MLP");
    }

    @Test
    void storedResultsAreShownAtOnce() {
        tester.kept.put("MLP", tester.answers.get("MLP"));
        model.refresh();
        assertThat(model.resultProperty().get()).as("only one report is stored").isNull();
        tester.kept.put("CNN", tester.answers.get("CNN"));
        model.refresh();
        assertThat(model.resultProperty().get().hasTwo()).isTrue();
        assertThat(tester.tested).isEmpty();
    }

    @Test
    void aStoredResultWithoutLatencyIsShownAndThenTimed() {
        tester.kept.put("MLP", tester.answers.get("MLP"));
        tester.kept.put("CNN", new EvaluationReport(Reports.SHA256, tester.answers.get("CNN").outcomes(), null));
        List<Boolean> timed = new ArrayList<>();
        model.resultProperty().addListener((property, old, shown) -> timed.add(shown.isTimed()));
        model.refresh();
        assertThat(timed).containsExactly(false, true);
        assertThat(tester.tested).isEmpty();
    }

    @Test
    void anEvaluationCancelsTiming() {
        tester.kept.put("MLP", new EvaluationReport(Reports.SHA256, tester.answers.get("MLP").outcomes(), null));
        tester.kept.put("CNN", tester.answers.get("CNN"));
        tester.meanwhile = () -> {
            tester.meanwhile = () -> { };
            model.evaluate();
        };
        model.refresh();
        assertThat(tester.timed).as("the second model is not begun").containsExactly("MLP");
        assertThat(model.resultProperty().get().a().report()).isSameAs(tester.answers.get("MLP"));
        assertThat(model.failureProperty().get()).isEmpty();
    }

    @Test
    void refreshingKeepsAnEqualResult() {
        model.evaluate();
        EvaluationResult shown = model.resultProperty().get();
        model.refresh();
        assertThat(model.resultProperty().get()).isSameAs(shown);
    }

    @Test
    void refreshingKeepsTheResultOfOldWeightsAndMarksIt() {
        model.weights().changed(Family.CNN, "Shipped weights");
        model.evaluate();
        EvaluationResult shown = model.resultProperty().get();
        model.weights().changed(Family.CNN, "Trained here, epoch 1");
        for (int i = 0; i < 2; i++) {
            model.refresh();
            assertThat(model.resultProperty().get()).isSameAs(shown);
            assertThat(outdated()).isEqualTo("CNN (Shipped weights)");
            tester.kept.clear();
        }
    }

    @Test
    void theResultOfADeletedRunIsDropped() {
        TestableModel run = new TestableModel(Family.CNN, RUN, "old", "old run");
        tester.runs.add(run);
        model.refresh();
        model.choice().firstProperty().set(run);
        model.evaluate();
        tester.runs.clear();
        tester.kept.clear();
        model.refresh();
        assertThat(model.resultProperty().get()).isNull();
    }

    @Test
    void aResultIsOutdatedOnceWeightsChange() {
        model.weights().changed(Family.CNN, "Shipped weights");
        assertThat(outdated()).as("no result").isEmpty();
        model.evaluate();
        assertThat(outdated()).isEmpty();
        model.weights().changed(Family.CNN, "Trained here, 10 steps");
        assertThat(outdated()).isEqualTo("CNN (Shipped weights)");
        model.evaluate();
        assertThat(outdated()).isEmpty();
        model.choice().firstProperty().set(new TestableModel(Family.MLP, RUN, "old", "old run"));
        model.choice().secondProperty().set(model.choice().others().get(0));
        model.evaluate();
        model.weights().changed(Family.MLP, "Trained here, 10 steps");
        assertThat(outdated()).as("a run keeps its weights").isEmpty();
    }

    @Test
    void anotherChoiceAndBackShowsTheResultOfOldWeightsMarked() {
        model.evaluate();
        model.weights().changed(Family.MLP, "Trained here, 10 steps");
        TestableModel none = model.choice().others().get(0);
        TestableModel cnn = model.choice().secondProperty().get();
        model.choice().secondProperty().set(none);
        assertThat(outdated()).isEqualTo("MLP");
        model.choice().firstProperty().set(cnn);
        assertThat(outdated()).isEmpty();
    }

    @Test
    void weightsThatChangeDuringAnEvaluationMakeTheResultOutdated() {
        tester.meanwhile = () -> model.weights().changed(Family.MLP, "Trained here, 10 steps");
        model.evaluate();
        assertThat(outdated()).isEqualTo("MLP");
    }

    @Test
    void aChosenRunStaysChosenUntilDeleted() {
        TestableModel run = new TestableModel(Family.CNN, RUN, "old", "old run");
        tester.runs.add(run);
        model.refresh();
        assertThat(model.choice().subjects()).hasSize(3).contains(run);
        assertThat(model.choice().others()).hasSize(4);
        model.choice().firstProperty().set(run);
        tester.runs.set(0, new TestableModel(Family.CNN, RUN, "new", "renamed run"));
        model.refresh();
        assertThat(model.choice().firstProperty().get().title()).isEqualTo("renamed run");
        tester.runs.clear();
        model.refresh();
        assertThat(model.choice().firstProperty().get()).isEqualTo(model.choice().subjects().get(0));
    }

    @Test
    void anotherChoiceClearsResultAndFailure() {
        model.evaluate();
        model.choice().firstProperty().set(new TestableModel(Family.MLP, RUN, "old", "old run"));
        assertThat(model.resultProperty().get()).isNull();
        model.evaluate();
        assertThat(model.resultProperty().get().a().report().accuracy()).isEqualTo(0.1);
    }

    @Test
    void cancellingKeepsThePreviousResult() {
        model.evaluate();
        EvaluationResult before = model.resultProperty().get();
        tester.meanwhile = model::cancel;
        tester.tested.clear();
        model.evaluate();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.resultProperty().get()).isSameAs(before);
        assertThat(tester.tested).as("the second model is not begun").containsExactly("MLP");
        assertThat(model.failureProperty().get()).isEmpty();
    }

    @Test
    void evaluateIsIgnoredWhileBusy() {
        tester.meanwhile = model::evaluate;
        model.evaluate();
        assertThat(tester.tested).containsExactly("MLP", "CNN");
    }

    @Test
    void aFailureIsShownAsASentenceAndKeepsTheResult() {
        model.evaluate();
        EvaluationResult before = model.resultProperty().get();
        tester.failure = new IOException("model.zip: damaged");
        model.evaluate();
        assertThat(model.failureProperty().get()).isEqualTo("model.zip: damaged");
        assertThat(model.resultProperty().get()).isSameAs(before);
        assertThat(model.busyProperty().get()).isFalse();
        tester.failure = null;
        model.evaluate();
        assertThat(model.failureProperty().get()).isEmpty();
    }

    @Test
    void newImagesClearTheResultEvenDuringAnEvaluation() {
        model.evaluate();
        data.set(new DigitData("other", Reports.data("11").training(), Reports.data("11").test(), "def"));
        assertThat(model.resultProperty().get()).isNull();
        tester.meanwhile = () -> data.set(Reports.data(LABELS));
        model.evaluate();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(tester.tested).endsWith("MLP");
    }

    @Test
    void withoutImagesNothingIsEvaluated() {
        data.set(null);
        model.evaluate();
        model.refresh();
        assertThat(tester.tested).isEmpty();
        assertThat(model.imagesBinding().getValue()).isZero();
        assertThat(model.failureProperty().get()).isEmpty();
    }

    @Test
    void reportsOnOtherImagesAreNotCompared() {
        tester.answers.put("CNN", new EvaluationReport("def", tester.answers.get("CNN").outcomes(), null));
        model.evaluate();
        assertThat(model.failureProperty().get()).contains("evaluated on different images");
    }

    private String outdated() {
        return model.weights().outdatedProperty().get();
    }
}
