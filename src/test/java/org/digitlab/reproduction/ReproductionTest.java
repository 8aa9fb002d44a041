package org.digitlab.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.digitlab.data.ExtraData;
import org.digitlab.data.Stripes;
import org.digitlab.metrics.ResultNames;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {

    private static final int EPOCHS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path out;
    private final ReproductionLog account = new ReproductionLog();

    @Test
    void eachTrainingIsAKeptRunAndTheTableSumsThemUp() throws Exception {
        List<ComparisonRow> rows = run(plan("net", 1e-3, Protocol.TEST, 2));
        assertThat(account.lines).containsExactly("net 42 begins", "net 42 done", "net 1 begins", "net 1 done");
        assertThat(runs()).hasSize(2).extracting(StoredRun::condition).containsOnly(RunCondition.FINISHED);
        Figures figures = rows.get(0).published();
        assertThat(figures.complete()).isEqualTo(2);
        assertThat(figures.mean()).isCloseTo(runs().stream()
                .mapToDouble(run -> run.record().figure(ResultNames.TEST_ACCURACY).orElseThrow()).average().orElseThrow(),
                within(1e-12));
        assertThat(rows.get(0).accurate().complete()).isZero();
    }

    @Test
    void whatIsCompleteIsNotTrainedAgainUnlessItIsSomethingElse() throws Exception {
        Figures first = run(plan("net", 1e-3, Protocol.TEST, 1)).get(0).published();
        account.lines.clear();
        assertThat(run(plan("same net", 1e-3, Protocol.TEST, 1)).get(0).published()).isEqualTo(first);
        assertThat(account.lines).containsExactly("same net 42 kept");
        run(plan("net", 2e-3, Protocol.TEST, 1));
        new Reproduction(plan("net", 1e-3, Protocol.TEST, 1), setting("other data", 400), account).run();
        new Reproduction(plan("net", 1e-3, Protocol.TEST, 1), setting("abc", 300), account).run();
        assertThat(runs()).hasSize(4);
    }

    /** Memory may not have lasted for the test at its end. */
    @Test
    void whatIsCompleteButUntestedIsTestedAndNotTrainedAgain() throws Exception {
        Figures first = run(plan("net", 1e-3, Protocol.TEST, 1)).get(0).published();
        RunFolder folder = runs().get(0).folder();
        JsonNode record = JSON.readTree(folder.record().toFile());
        ((ObjectNode) record.path("results")).remove(ResultNames.TEST_ACCURACY);
        JSON.writeValue(folder.record().toFile(), record);
        Files.delete(folder.evaluation());
        account.lines.clear();
        assertThat(run(plan("net", 1e-3, Protocol.TEST, 1)).get(0).published()).isEqualTo(first);
        assertThat(account.lines).containsExactly("net 42 kept");
    }

    @Test
    void whoLearntFromMoreIsAnotherTraining() throws Exception {
        run(plan("net", 1e-3, Protocol.TEST, 1));
        Path record = runs().get(0).folder().record();
        ObjectNode fields = (ObjectNode) JSON.readTree(record.toFile());
        fields.set("extra", JSON.valueToTree(new ExtraData("pens.jsonl", 9, 0.2, "def", null)));
        JSON.writeValue(record.toFile(), fields);
        account.lines.clear();
        run(plan("net", 1e-3, Protocol.TEST, 1));
        assertThat(account.lines).containsExactly("net 42 begins", "net 42 done");
    }

    @Test
    void aCrossValidationIsKeptAndNotDoneAgain() throws Exception {
        TrainingPlan plan = plan("folds", 1e-3, Protocol.FOLDS, 2);
        Figures first = run(plan).get(0).published();
        assertThat(first.planned()).isEqualTo(1);
        assertThat(first.deviation()).isNotNegative();
        assertThat(run(plan).get(0).published()).isEqualTo(first);
        assertThat(account.lines).containsExactly("folds 42 begins", "folds 42 done", "folds 42 kept");
        assertThat(account.folds).containsExactly(1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5);
        assertThat(new FoldsStore(out.resolve("cross-validations")).list()).hasSize(1);
    }

    @Test
    void aTrainingThatIsCutShortIsNotTestedAndGoesOnToTheSameEnd() throws Exception {
        TrainingPlan plan = plan("net", 1e-3, Protocol.TEST, 2);
        Reproduction reproduction = new Reproduction(plan, setting("abc", 400), account);
        account.onEpoch = number -> {
            if (number == 2) {
                reproduction.cancel();
            }
        };
        assertThatThrownBy(reproduction::run).isInstanceOf(CancellationException.class);
        assertThat(reproduction.rows().get(0).published().complete()).isZero();
        StoredRun cut = only();
        assertThat(cut.condition()).isEqualTo(RunCondition.STOPPED);
        assertThat(cut.record().figure(ResultNames.TEST_ACCURACY)).isEmpty();

        account.onEpoch = number -> { };
        account.lines.clear();
        List<ComparisonRow> rows = run(plan);
        assertThat(account.lines).startsWith("net 42 resumed", "net 42 done");
        assertThat(account.folders.get(0)).isEqualTo(cut.folder().path());
        Path fresh = out.resolve("fresh");
        Reproduction whole = new Reproduction(plan, new Setting(Stripes.data("abc"), EngineKind.BUILTIN, 400, fresh),
                new ReproductionLog());
        whole.run();
        assertThat(rows.get(0).published().mean()).isEqualTo(whole.rows().get(0).published().mean());
    }

    @Test
    void aCheckpointThatIsOfNoUseCostsItsTrainingOnly() throws Exception {
        TrainingPlan plan = plan("net", 1e-3, Protocol.TEST, 1);
        Reproduction reproduction = new Reproduction(plan, setting("abc", 400), account);
        account.onEpoch = number -> reproduction.cancel();
        assertThatThrownBy(reproduction::run).isInstanceOf(CancellationException.class);
        Files.write(only().folder().checkpoint(), new byte[] {1, 2, 3});
        account.onEpoch = number -> { };
        account.lines.clear();
        assertThat(run(plan).get(0).published().complete()).isEqualTo(1);
        assertThat(account.lines).containsExactly("net 42 unresumable", "net 42 begins", "net 42 done");
        assertThat(runs()).hasSize(2);
    }

    @Test
    void aTrainingThatFailsDoesNotEndTheOthers() throws Exception {
        TrainingPlan wild = plan("wild", 10, Protocol.TEST, 1);
        TrainingPlan wildFolds = plan("wild folds", 10, Protocol.FOLDS, 1);
        TrainingPlan calm = plan("calm", 1e-3, Protocol.TEST, 1);
        TrainingPlan all = new TrainingPlan(List.of(wild.models().get(0), wildFolds.models().get(0), calm.models().get(0)),
                List.of(wild.trainings().get(0), wildFolds.trainings().get(0), calm.trainings().get(0)));
        List<ComparisonRow> rows = run(all);
        assertThat(account.lines).containsExactly("wild 42 begins", "wild 42 failed", "wild folds 42 begins",
                "wild folds 42 failed", "calm 42 begins", "calm 42 done");
        assertThat(account.problems).hasSize(2).allSatisfy(problem -> assertThat(problem).contains("(kept in " + out));
        assertThat(rows).extracting(row -> row.published().complete()).containsExactly(0, 0, 1);
    }

    @Test
    void tooFewImagesForTheFoldsAreAFailureOfThatRow() throws Exception {
        new Reproduction(plan("folds", 1e-3, Protocol.FOLDS, 1), setting("abc", 40), account).run();
        assertThat(account.problems).singleElement().asString().startsWith("Folds: expected at most 4");
    }

    @Test
    void oneThatIsCancelledBeforehandLeavesNothing() throws Exception {
        Reproduction reproduction = new Reproduction(plan("net", 1e-3, Protocol.TEST, 1), setting("abc", 400), account);
        reproduction.cancel();
        assertThatThrownBy(reproduction::run).isInstanceOf(CancellationException.class);
        assertThat(runs()).isEmpty();
    }

    @Test
    void oneThatIsCancelledBetweenOpeningAndStartLeavesNothing() throws Exception {
        Reproduction reproduction = new Reproduction(plan("net", 1e-3, Protocol.TEST, 1), setting("abc", 400), account);
        account.onStart = reproduction::cancel;
        assertThatThrownBy(reproduction::run).isInstanceOf(CancellationException.class);
        assertThat(runs()).isEmpty();
    }

    @Test
    void aCrossValidationThatIsCancelledBeginsAnew() throws Exception {
        TrainingPlan plan = plan("folds", 1e-3, Protocol.FOLDS, 1);
        Reproduction reproduction = new Reproduction(plan, setting("abc", 400), account);
        account.onEpoch = number -> reproduction.cancel();
        assertThatThrownBy(reproduction::run).isInstanceOf(CancellationException.class);
        account.onEpoch = number -> { };
        assertThat(run(plan).get(0).published().complete()).isEqualTo(1);
    }

    private List<ComparisonRow> run(TrainingPlan plan) throws IOException, InterruptedException {
        Reproduction reproduction = new Reproduction(plan, setting("abc", 400), account);
        reproduction.run();
        return reproduction.rows();
    }

    private Setting setting(String sha256, int limit) {
        return new Setting(Stripes.data(sha256), EngineKind.BUILTIN, limit, out);
    }

    /** Trainings as published only. */
    private static TrainingPlan plan(String id, double learningRate, Protocol protocol, int seeds) {
        Recipe recipe = Recipe.PLAIN.with(RecipeField.EPOCHS, EPOCHS).with(RecipeField.BATCH_SIZE, 10)
                .with(RecipeField.LEARNING_RATE, learningRate)
                .with(learningRate > 1 ? OptimizerKind.SGD : OptimizerKind.ADAM)
                .with(RecipeField.VALIDATION_SHARE, 0.2);
        PublishedModel one = new PublishedModel(id, Zoo.find(Family.MLP, "000"), protocol, recipe, ReportedAccuracy.of(0.9));
        return new TrainingPlan(List.of(one), TrainingPlan.of(List.of(one), seeds, null).trainings().stream()
                .filter(training -> training.choice() == RecipeChoice.PUBLISHED).toList());
    }

    private List<StoredRun> runs() throws IOException {
        return new RunStore(out.resolve("runs")).list();
    }

    private StoredRun only() throws IOException {
        assertThat(runs()).hasSize(1);
        return runs().get(0);
    }
}
