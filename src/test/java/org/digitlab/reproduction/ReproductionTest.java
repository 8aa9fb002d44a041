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
    private final ReproductionLog log = new ReproductionLog();

    @Test
    void eachTrainingIsRecordedAndTheRowSummarizesThem() throws Exception {
        List<ComparisonRow> rows = run(plan("net", 1e-3, Protocol.TEST, 2));
        assertThat(log.lines).containsExactly("net 42 started", "net 42 done", "net 1 started", "net 1 done");
        assertThat(runs()).hasSize(2).extracting(StoredRun::condition).containsOnly(RunCondition.FINISHED);
        Figures figures = rows.get(0).published();
        assertThat(figures.complete()).isEqualTo(2);
        assertThat(figures.mean()).isCloseTo(runs().stream()
                .mapToDouble(run -> run.record().figure(ResultNames.TEST_ACCURACY).orElseThrow()).average().orElseThrow(),
                within(1e-12));
        assertThat(rows.get(0).accurate().complete()).isZero();
    }

    @Test
    void aCompleteTrainingIsRepeatedOnlyWithAnotherRecipeOrOtherData() throws Exception {
        Figures first = run(plan("net", 1e-3, Protocol.TEST, 1)).get(0).published();
        log.lines.clear();
        assertThat(run(plan("same net", 1e-3, Protocol.TEST, 1)).get(0).published()).isEqualTo(first);
        assertThat(log.lines).containsExactly("same net 42 reused");
        run(plan("net", 2e-3, Protocol.TEST, 1));
        new Reproduction(plan("net", 1e-3, Protocol.TEST, 1), setting("other data", 400), log).run();
        new Reproduction(plan("net", 1e-3, Protocol.TEST, 1), setting("abc", 300), log).run();
        assertThat(runs()).hasSize(4);
    }

    /** A run without a test result: its evaluation may have run out of memory. */
    @Test
    void aCompleteTrainingWithoutATestResultIsEvaluatedAndNotRepeated() throws Exception {
        Figures first = run(plan("net", 1e-3, Protocol.TEST, 1)).get(0).published();
        RunFolder folder = runs().get(0).folder();
        JsonNode record = JSON.readTree(folder.record().toFile());
        ((ObjectNode) record.path("results")).remove(ResultNames.TEST_ACCURACY);
        JSON.writeValue(folder.record().toFile(), record);
        Files.delete(folder.evaluation());
        log.lines.clear();
        assertThat(run(plan("net", 1e-3, Protocol.TEST, 1)).get(0).published()).isEqualTo(first);
        assertThat(log.lines).containsExactly("net 42 reused");
    }

    @Test
    void aRunWithExtraTrainingImagesIsNotReused() throws Exception {
        run(plan("net", 1e-3, Protocol.TEST, 1));
        Path record = runs().get(0).folder().record();
        ObjectNode fields = (ObjectNode) JSON.readTree(record.toFile());
        fields.set("extra", JSON.valueToTree(new ExtraData("pens.jsonl", 9, 0.2, "def", null)));
        JSON.writeValue(record.toFile(), fields);
        log.lines.clear();
        run(plan("net", 1e-3, Protocol.TEST, 1));
        assertThat(log.lines).containsExactly("net 42 started", "net 42 done");
    }

    @Test
    void aCompleteCrossValidationIsNotRepeated() throws Exception {
        TrainingPlan plan = plan("folds", 1e-3, Protocol.FOLDS, 2);
        Figures first = run(plan).get(0).published();
        assertThat(first.planned()).isEqualTo(1);
        assertThat(first.deviation()).isNotNegative();
        assertThat(run(plan).get(0).published()).isEqualTo(first);
        assertThat(log.lines).containsExactly("folds 42 started", "folds 42 done", "folds 42 reused");
        assertThat(log.folds).containsExactly(1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5);
        assertThat(new FoldsStore(out.resolve("cross-validations")).list()).hasSize(1);
    }

    @Test
    void aCancelledTrainingIsNotEvaluatedAndResumesToTheSameResult() throws Exception {
        TrainingPlan plan = plan("net", 1e-3, Protocol.TEST, 2);
        Reproduction reproduction = new Reproduction(plan, setting("abc", 400), log);
        log.onEpoch = number -> {
            if (number == 2) {
                reproduction.cancel();
            }
        };
        assertThatThrownBy(reproduction::run).isInstanceOf(CancellationException.class);
        assertThat(reproduction.rows().get(0).published().complete()).isZero();
        StoredRun cancelled = only();
        assertThat(cancelled.condition()).isEqualTo(RunCondition.INTERRUPTED);
        assertThat(cancelled.record().figure(ResultNames.TEST_ACCURACY)).isEmpty();

        log.onEpoch = number -> { };
        log.lines.clear();
        List<ComparisonRow> rows = run(plan);
        assertThat(log.lines).startsWith("net 42 resumed", "net 42 done");
        assertThat(log.folders.get(0)).isEqualTo(cancelled.folder().path());
        Path fresh = out.resolve("fresh");
        Reproduction whole = new Reproduction(plan, new Setting(Stripes.data("abc"), EngineKind.BUILTIN, 400, fresh),
                new ReproductionLog());
        whole.run();
        assertThat(rows.get(0).published().mean()).isEqualTo(whole.rows().get(0).published().mean());
    }

    @Test
    void aTrainingWithADamagedCheckpointStartsAgain() throws Exception {
        TrainingPlan plan = plan("net", 1e-3, Protocol.TEST, 1);
        Reproduction reproduction = new Reproduction(plan, setting("abc", 400), log);
        log.onEpoch = number -> reproduction.cancel();
        assertThatThrownBy(reproduction::run).isInstanceOf(CancellationException.class);
        Files.write(only().folder().checkpoint(), new byte[] {1, 2, 3});
        log.onEpoch = number -> { };
        log.lines.clear();
        assertThat(run(plan).get(0).published().complete()).isEqualTo(1);
        assertThat(log.lines).containsExactly("net 42 unresumable", "net 42 started", "net 42 done");
        assertThat(runs()).hasSize(2);
    }

    @Test
    void aFailedTrainingDoesNotEndTheOthers() throws Exception {
        TrainingPlan wild = plan("wild", 10, Protocol.TEST, 1);
        TrainingPlan wildFolds = plan("wild folds", 10, Protocol.FOLDS, 1);
        TrainingPlan calm = plan("calm", 1e-3, Protocol.TEST, 1);
        TrainingPlan all = new TrainingPlan(
                List.of(wild.models().get(0), wildFolds.models().get(0), calm.models().get(0)),
                List.of(wild.trainings().get(0), wildFolds.trainings().get(0), calm.trainings().get(0)));
        List<ComparisonRow> rows = run(all);
        assertThat(log.lines).containsExactly("wild 42 started", "wild 42 failed", "wild folds 42 started",
                "wild folds 42 failed", "calm 42 started", "calm 42 done");
        assertThat(log.problems).hasSize(2).allSatisfy(problem -> assertThat(problem).contains("(kept in " + out));
        assertThat(rows).extracting(row -> row.published().complete()).containsExactly(0, 0, 1);
    }

    @Test
    void tooFewImagesForTheFoldsFailOnlyThatRow() throws Exception {
        new Reproduction(plan("folds", 1e-3, Protocol.FOLDS, 1), setting("abc", 40), log).run();
        assertThat(log.problems).singleElement().asString().startsWith("Folds: expected at most 4");
    }

    @Test
    void cancellingBeforeTheStartLeavesNoRun() throws Exception {
        Reproduction reproduction = new Reproduction(plan("net", 1e-3, Protocol.TEST, 1), setting("abc", 400), log);
        reproduction.cancel();
        assertThatThrownBy(reproduction::run).isInstanceOf(CancellationException.class);
        assertThat(runs()).isEmpty();
    }

    @Test
    void cancellingBetweenOpeningAndTrainingLeavesNoRun() throws Exception {
        Reproduction reproduction = new Reproduction(plan("net", 1e-3, Protocol.TEST, 1), setting("abc", 400), log);
        log.onStart = reproduction::cancel;
        assertThatThrownBy(reproduction::run).isInstanceOf(CancellationException.class);
        assertThat(runs()).isEmpty();
    }

    @Test
    void aCancelledCrossValidationStartsAgain() throws Exception {
        TrainingPlan plan = plan("folds", 1e-3, Protocol.FOLDS, 1);
        Reproduction reproduction = new Reproduction(plan, setting("abc", 400), log);
        log.onEpoch = number -> reproduction.cancel();
        assertThatThrownBy(reproduction::run).isInstanceOf(CancellationException.class);
        log.onEpoch = number -> { };
        assertThat(run(plan).get(0).published().complete()).isEqualTo(1);
    }

    private List<ComparisonRow> run(TrainingPlan plan) throws IOException, InterruptedException {
        Reproduction reproduction = new Reproduction(plan, setting("abc", 400), log);
        reproduction.run();
        return reproduction.rows();
    }

    private Setting setting(String sha256, int limit) {
        return new Setting(Stripes.data(sha256), EngineKind.BUILTIN, limit, out);
    }

    /** Returns trainings with the published recipe only. */
    private static TrainingPlan plan(String id, double learningRate, Protocol protocol, int seeds) {
        Recipe recipe = Recipe.PLAIN.with(RecipeField.EPOCHS, EPOCHS).with(RecipeField.BATCH_SIZE, 10)
                .with(RecipeField.LEARNING_RATE, learningRate)
                .with(learningRate > 1 ? OptimizerKind.SGD : OptimizerKind.ADAM)
                .with(RecipeField.VALIDATION_SHARE, 0.2);
        PublishedModel one = new PublishedModel(id, Zoo.find(Family.MLP, "000"), protocol, recipe,
                new ReportedAccuracy(0.9, Double.NaN));
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
