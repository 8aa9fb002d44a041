package org.digitlab.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitlab.data.DigitData;
import org.digitlab.data.ExtraData;
import org.digitlab.data.ExtraImages;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.experiments.LiveRun;
import org.digitlab.experiments.RunObserver;
import org.digitlab.experiments.RunSpec;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.DrawingFile;
import org.digitlab.ink.Stroke;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.metrics.classification.Outcome;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.Manifest;
import org.digitlab.network.model.ModelFile;
import org.digitlab.runs.EvaluationFile;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.MetricsTable;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredFolds;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.checkpoint.CheckpointFile;
import org.digitlab.training.recipe.NamedRecipe;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeFile;
import org.digitlab.training.recipe.RecipeMap;
import org.digitlab.ui.common.ExportChoices;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.common.SettingsStore;
import org.digitlab.ui.common.Theme;
import org.digitlab.ui.common.WindowBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that files written by version 0.1 (commit 0781a95) still open.
 *
 * <p><b>Never regenerate, reformat or edit the samples</b> in {@code src/test/resources/org/digitlab/compatibility}: they
 * represent the files that users have. When this test fails, fix the code that reads the file. When a format gains a
 * field, add new samples and keep these.
 *
 * <p>Build 0781a95 wrote them with the commands below, in which CNN stands for {@code --model cnn --variant 000}, MLP for
 * {@code --model mlp --variant 000}, and each training has {@code --data few-digits --engine accelerated}. Folders of runs
 * were renamed, and files that no test reads were left out to save space ({@code last.zip} of a finished run, the weights
 * of {@code failed}, {@code stopped}, {@code resumed} and {@code uninterrupted}, lock files).
 * <ul>
 * <li>{@code few-digits}: the first 300 training and 200 test images of MNIST as IDX files
 * <li>{@code runs/finished}: {@code train MLP --epochs 1 --batch-size 10 --learning-rate 0.003}, then {@code evaluate},
 * then a name, notes and a colour by {@code RunStore}
 * <li>{@code runs/extra-data} and {@code recipes/every-field.json}: {@code train CNN --epochs 2 --batch-size 50
 * --learning-rate 0.004 --schedule one-cycle --updater amsgrad --dropout 0.25 --l2 0.0002 --seed 11
 * --validation-share 0.2 --patience 5 --checkpoint-every 2 --rotation 9 --shift 1.25 --zoom 0.08 --elastic 0.6 --shear 7
 * --thickness 0.3 --label-smoothing 0.04 --weight-average 0.7 --weight-decay 0.003 --drawings 30 --non-digits 20
 * --pens drawings/strokes.jsonl --pens-held-out 0.5 --pens-credit … --save-recipe every-field.json}
 * <li>{@code runs/interrupted}: {@code train CNN --epochs 8 --batch-size 20 --learning-rate 0.01 --schedule plateau
 * --updater adam --dropout 0.3 --l2 0.0001
 * --seed 3 --validation-share 0.15 --rotation 10 --shift 1.5 --zoom 0.1 --elastic 0.8
 * --shear 8 --thickness 0.4 --label-smoothing 0.05 --weight-average 0.3 --weight-decay 0.001}, killed in epoch 7: the best
 * epoch is not the newest, and the plateau schedule has counted one of the two
 * epochs without improvement after which it halves the learning rate
 * <li>{@code runs/uninterrupted}: the same command, to its end
 * <li>{@code runs/failed}: {@code train MLP --epochs 3 --batch-size 10 --learning-rate 10 --updater sgd}
 * <li>{@code runs/stopped}: {@code train MLP --epochs 8 --batch-size 10}, Ctrl+C in epoch 3; {@code runs/resumed}: a copy
 * of the same run after {@code train --resume}
 * <li>{@code runs/older} and {@code recipes/first-fields.json}: {@code runs/finished} and {@code every-field.json}
 * with the fields and columns that are newer than the first format deleted by hand
 * <li>{@code cross-validations/finished}: {@code cross-validate MLP --folds 3 --epochs 2 --batch-size 30};
 * {@code interrupted}: the same with {@code --epochs 8 --batch-size 10}, killed in fold 2
 * <li>{@code recipes/shipped}: the folder {@code models/recipes}
 * <li>{@code models/imported.zip}: {@code convert row-sigmoid.h5 imported.zip} of the Keras samples
 * <li>{@code drawings/*.json}: {@code DrawingFile.write}; {@code strokes.jsonl}: 24 labelled drawings from a script,
 * four times six shapes with random slant and size
 * <li>{@code settings/settings.json}: {@code SettingsStore.save}
 * </ul>
 */
class CompatibilityTest {

    /** Tolerance of a loss: engines differ by up to 3e-6; a lost optimizer state changes the loss by far more. */
    private static final double ROUNDING = 1e-4;
    private static final double ONE_TEST_IMAGE = 1.0 / 200;

    @TempDir
    private Path folder;

    @Test
    void allRunsAreListedWithTheirCondition() throws IOException {
        List<StoredRun> runs = new RunStore(Samples.copy("runs", folder)).list();
        assertThat(runs).allSatisfy(run -> assertThat(run.fault()).as(run.id()).isNull());
        assertThat(runs.stream().map(run -> entry(run.id(), run.condition())).toList()).containsExactlyInAnyOrder(
                entry("extra-data", RunCondition.FINISHED), entry("failed", RunCondition.FAILED),
                entry("finished", RunCondition.FINISHED), entry("interrupted", RunCondition.INTERRUPTED),
                entry("older", RunCondition.FINISHED), entry("resumed", RunCondition.FINISHED),
                entry("stopped", RunCondition.STOPPED), entry("uninterrupted", RunCondition.FINISHED));
    }

    @Test
    void everyFieldOfARunsRecordIsRead() throws IOException {
        for (String name : Samples.names("runs")) {
            String file = "runs/" + name + "/run.json";
            Map<String, Object> written = Samples.json(file);
            StoredRun run = run(name);
            assertThat(run.record().results()).as(file).isEqualTo(written.get("results"));
            assertThat(run.record().versions()).as(file).isEqualTo(written.get("versions"));
            assertThat(run.record().started()).as(file).isEqualTo((String) written.get("started"));
            assertThat(run.record().problem()).as(file).isEqualTo(written.get("problem"));
            assertThat(run.record().info().recipe().all()).as(file).isEqualTo(written.get("recipe"));
            assertThat(run.record().info().dataSha256()).as(file).isEqualTo(written.get("dataSha256"));
            assertThat(run.record().info().data()).as(file).isEqualTo("few-digits");
            assertThat(run.record().info().images()).as(file).isEqualTo(300);
        }
    }

    @Test
    void aFinishedRunKeepsItsFiguresMeasurementsAndLabel() throws IOException {
        StoredRun run = run("finished");
        assertThat(run.name()).isEqualTo("First try");
        assertThat(run.notes()).isEqualTo("Three hundred digits only.\nStill: 58 % – for one epoch.");
        assertThat(run.label().colorIndex()).isEqualTo(4);
        RunInfo info = run.record().info();
        assertThat(info.variant()).isEqualTo("000");
        assertThat(info.parameters()).isEqualTo(118_282);
        assertThat(info.seed()).isEqualTo(42);
        assertThat(info.machine().cores()).isEqualTo(2);
        assertThat(run.record().finished()).isEqualTo("2026-12-01T11:37:45Z");
        assertThat(run.record().figure(ResultNames.VALIDATION_ACCURACY)).hasValue(0.64);
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).hasValue(0.58);
        MetricsTable metrics = metrics(run);
        assertThat(metrics.iterations()).hasSize(28);
        assertThat(metrics.iterations().get(1))
                .isEqualTo(new IterationPoint(2, 1, 2.589730646371896, 0.1, 0.003, 0.408, 33.0));
        assertThat(metrics.validations()).hasSize(15).last()
                .isEqualTo(new ValidationPoint(28, 1, 1.0824445863949257, 0.64, ValidationPoint.Scope.EPOCH, 0.59));
    }

    @Test
    void aSavedModelRecognisesTestImagesAsBefore() throws IOException {
        StoredRun run = run("finished");
        try (DigitModel model = ModelFile.open(run.folder().model())) {
            Manifest manifest = model.manifest().orElseThrow();
            assertThat(manifest.variant()).isEqualTo("000");
            assertThat(manifest.trainedImages()).isEqualTo(275);
            assertThat(manifest.recipe()).isEqualTo(Samples.object("runs/finished/model.json", "recipe"));
            assertThat(manifest.results()).isEqualTo(Samples.object("runs/finished/model.json", "results"));
            assertThat(manifest.created()).isEqualTo(Samples.json("runs/finished/model.json").get("created"));
            assertThat(model.rejectBelow()).isEqualTo(0.1611979603767395);
            EvaluationReport report = Evaluator.test(model, fewDigits(), part -> { }, () -> false);
            assertThat(report.accuracy()).isCloseTo(0.58, within(ONE_TEST_IMAGE));
            assertThat(report.loss()).isCloseTo(1.3100678261829826, within(ROUNDING));
        }
    }

    @Test
    void aSavedEvaluationIsRead() throws IOException {
        StoredRun run = run("finished");
        EvaluationReport report = EvaluationFile.of(run.folder()).read(run.record().info().dataSha256()).orElseThrow();
        assertThat(report.images()).isEqualTo(200);
        assertThat(report.accuracy()).isEqualTo(0.58);
        assertThat(report.loss()).isCloseTo(1.3100678261829826, within(1e-6));
        assertThat(report.latency()).isEqualTo(new Latency(0.005971, 0.055441189999999994, 2000, "accelerated"));
        assertThat(report.mistakes()).hasSize(84).first()
                .isEqualTo(new Outcome(132, 5, 3, 0.8128112554550171, 0.04718464985489845));
    }

    @Test
    void aRunNamesItsExtraTrainingData() throws IOException {
        StoredRun run = run("extra-data");
        ExtraData extra = run.record().info().extra();
        assertThat(extra.name()).isEqualTo("strokes.jsonl");
        assertThat(extra.images()).isEqualTo(12);
        assertThat(extra.heldOutShare()).isEqualTo(0.5);
        assertThat(extra.sha256()).startsWith("c9ae3e0a76b29122");
        assertThat(extra.credit()).isEqualTo("Drawn for the tests of Digit Lab, CC0");
        assertThat(run.record().info().synthesisFiles())
                .isEqualTo(Samples.object("runs/extra-data/run.json", "waysOfWriting")).hasSize(2);
        assertThat(run.record().figure(ResultNames.HELD_OUT_ACCURACY)).hasValue(0.4166666666666667);
        try (DigitModel model = ModelFile.open(run.folder().model())) {
            assertThat(model.manifest().orElseThrow().extra()).isEqualTo(extra);
            assertThat(model.manifest().orElseThrow().waysOfWriting()).isEqualTo(run.record().info().synthesisFiles());
            assertThat(model.manifest().orElseThrow().trainedImages()).isEqualTo(240 + 12 + 30 + 20);
        }
    }

    @Test
    void aRunOfTheFirstFormatIsReadWithoutNewerFields() throws IOException {
        StoredRun run = run("older");
        assertThat(run.name()).isEqualTo("Before colours");
        assertThat(run.label().colorIndex()).isNegative();
        assertThat(run.record().info().parameters()).isZero();
        assertThat(run.record().info().machine()).isNull();
        assertThat(run.record().info().extra()).isNull();
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).hasValue(0.58);
        assertThat(metrics(run).iterations()).hasSize(28).last().satisfies(point -> {
            assertThat(point.epoch()).isEqualTo(1);
            assertThat(point.learningRate()).isNaN();
            assertThat(point.seconds()).isNaN();
        });
    }

    @Test
    void aFailedRunSaysWhyAndAResumedRunSaysWhen() throws IOException {
        assertThat(run("failed").record().problem()).startsWith("The loss exploded to 1591 at iteration 2");
        assertThat(run("stopped").record().resumed()).isEmpty();
        assertThat(run("stopped").record().figure(ResultNames.TEST_ACCURACY)).hasValue(0.685);
        assertThat(run("resumed").record().resumed()).hasSize(1).first().hasToString("2026-12-01T11:42:17Z");
        assertThat(metrics(run("resumed")).iterations()).hasSize(224);
    }

    @Test
    void anInterruptedRunResumesToTheSameEndAsAnUninterruptedOne() throws Exception {
        Path interrupted = Samples.copy("runs", folder).resolve("interrupted");
        StoredRun before = RunStore.read(interrupted);
        assertThat(before.isResumable()).isTrue();
        assertThat(before.record().figure(ResultNames.EPOCHS_DONE)).hasValue(6);
        assertThat(metrics(before).iterations()).hasSize(81);

        LiveRun training = LiveRun.resume(interrupted, fewDigits(), ExtraImages.NONE,
                EngineKind.ACCELERATED, new RunObserver() { });
        assertThat(training.completedEpochs()).isEqualTo(6);
        training.session().run();
        training.session().await();

        StoredRun resumed = RunStore.read(interrupted);
        assertThat(resumed.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(resumed.record().started()).isEqualTo(before.record().started());
        StoredRun whole = run("uninterrupted");
        assertSameCurves(metrics(resumed), metrics(whole));
        assertThat(resumed.record().figure(ResultNames.BEST_EPOCH))
                .isEqualTo(whole.record().figure(ResultNames.BEST_EPOCH)).hasValue(8);
        assertThat(resumed.record().figure(ResultNames.TEST_ACCURACY).orElseThrow())
                .isCloseTo(whole.record().figure(ResultNames.TEST_ACCURACY).orElseThrow(), within(ONE_TEST_IMAGE));
        assertThat(resumed.record().figure(ResultNames.TEST_LOSS).orElseThrow())
                .isCloseTo(whole.record().figure(ResultNames.TEST_LOSS).orElseThrow(), within(ROUNDING));
    }

    @Test
    void aCheckpointHoldsTheBestWeightsBesideTheNewest() throws IOException {
        StoredRun run = run("interrupted");
        Recipe recipe = RecipeMap.read(run.record().info().recipe().all());
        Checkpoint checkpoint = CheckpointFile.open(run.folder().checkpoint(), Zoo.find(Family.CNN, "000"), recipe, 255);
        assertThat(checkpoint.epoch()).isEqualTo(6);
        assertThat(checkpoint.seconds()).isEqualTo(14.331620459);
        assertThat(checkpoint.best().epoch()).isEqualTo(5);
        assertThat(checkpoint.best().accuracy()).isEqualTo(0.8222222222222222);
        assertThat(checkpoint.average()).hasSize(59_453).isNotEqualTo(checkpoint.weights().parameters());
        assertThat(checkpoint.updaterState()).hasSize(2 * 59_453);
        try (DigitModel best = ModelFile.open(run.folder().model())) {
            assertThat(checkpoint.best().weights().parameters()).isEqualTo(best.network().params().data().asFloat());
        }
    }

    @Test
    void aFinishedRunIsRecognisedAsTheSameTraining() throws IOException {
        Recipe recipe = RecipeFile.read(Samples.path("recipes/every-field.json")).recipe();
        RunInfo info = run("extra-data").record().info();
        ExtraImages extra = new ExtraImages(ExtraImages.NONE.training(), ExtraImages.NONE.heldOut(), info.extra());
        assertThat(new RunSpec(Zoo.find(Family.CNN, "000"), recipe, EngineKind.ACCELERATED, fewDigits(), 300, folder,
                extra).matches(info)).isTrue();
    }

    @Test
    void crossValidationsKeepTheirFolds() throws IOException {
        FoldsStore store = new FoldsStore(Samples.copy("cross-validations", folder));
        assertThat(store.list()).extracting(StoredFolds::id).containsExactly("interrupted", "finished");
        StoredFolds finished = store.list().get(1);
        assertThat(finished.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(finished.record().folds()).isEqualTo(3);
        assertThat(finished.record().complete()).hasSize(3).last()
                .isEqualTo(new FoldResult(3, 200, 100, 0.7, 0.8469071934532161, 0.125530324));
        assertThat(finished.record().run().results())
                .isEqualTo(Samples.object("cross-validations/finished/cross-validation.json", "results"))
                .containsEntry("accuracyDeviation", 0.060277137733417085);
        assertThat(iterations(finished)).containsExactly(14, 14, 14);

        StoredFolds interrupted = store.list().get(0);
        assertThat(interrupted.condition()).isEqualTo(RunCondition.INTERRUPTED);
        assertThat(interrupted.record().complete()).extracting(FoldResult::accuracy).containsExactly(0.84);
        assertThat(interrupted.runs()).extracting(StoredRun::condition)
                .containsExactly(RunCondition.FINISHED, RunCondition.INTERRUPTED);
        assertThat(iterations(interrupted)).containsExactly(160, 40);
    }

    @Test
    void aRecipeKeepsEveryField() throws IOException {
        NamedRecipe recipe = RecipeFile.read(Samples.path("recipes/every-field.json"));
        assertThat(recipe.name()).isEqualTo("every-field");
        assertThat(recipe.description()).startsWith("The training that the authors of this network describe");
        assertThat(recipe.variant()).isEqualTo(Zoo.find(Family.CNN, "000"));
        assertThat(fields(recipe)).containsAllEntriesOf(Samples.object("recipes/every-field.json", "recipe"));
    }

    @Test
    void missingFieldsOfAnOldRecipeGetTheirDefaults() throws IOException {
        NamedRecipe recipe = RecipeFile.read(Samples.path("recipes/first-fields.json"));
        assertThat(recipe.description()).isEmpty();
        assertThat(fields(recipe)).containsAllEntriesOf(Samples.object("recipes/first-fields.json", "recipe"))
                .contains(entry("patience", 0), entry("checkpointEvery", 1), entry("rotation", 0.0),
                        entry("thickness", 0.0), entry("labelSmoothing", 0.0), entry("weightAverage", 0.0),
                        entry("weightDecay", 0.0), entry("drawings", 0), entry("nonDigits", 0));
    }

    @Test
    void recipesShippedWithVersion01AreRead() throws IOException {
        assertThat(Samples.names("recipes/shipped")).hasSize(12);
        for (String name : Samples.names("recipes/shipped")) {
            String file = "recipes/shipped/" + name;
            NamedRecipe recipe = RecipeFile.read(Samples.path(file));
            assertThat(recipe.variant().id()).as(file).isEqualTo(Samples.json(file).get("variant"));
            assertThat(recipe.variant().family().id()).as(file).isEqualTo(Samples.json(file).get("model"));
            Samples.object(file, "recipe").forEach((field, value) -> assertThat(fields(recipe).get(field))
                    .as(file + ": " + field).satisfiesAnyOf(read -> assertThat(read).isEqualTo(value),
                            read -> assertThat((Double) read).isEqualTo(((Number) value).doubleValue())));
        }
    }

    @Test
    void aModelImportedFromKerasIsRead() throws IOException {
        try (DigitModel model = ModelFile.open(Samples.path("models/imported.zip"))) {
            assertThat(model.variant()).isEqualTo("custom");
            assertThat(model.family()).isEqualTo(Family.MLP);
            assertThat(model.parameters()).isEqualTo(4031);
            assertThat(model.manifest().orElseThrow().recipe()).containsEntry("importedFrom", "Keras 2.4.0")
                    .containsEntry("head", "sigmoid").containsEntry("pixels", "0..1");
            assertThat(model.manifest().orElseThrow().dataSha256()).isNull();
        }
    }

    @Test
    void drawingsAreRead() throws IOException {
        Drawing labelled = DrawingFile.first(Samples.path("drawings/labelled.json"));
        assertThat(labelled.label()).isEqualTo(4);
        assertThat(labelled.strokes()).extracting(Stroke::width).containsExactly(2.5, 2.0);
        assertThat(labelled.strokes().get(0).points().get(2)).satisfies(point -> {
            assertThat(point.x()).isEqualTo(60.5);
            assertThat(point.y()).isEqualTo(50.25);
        });
        assertThat(DrawingFile.first(Samples.path("drawings/unlabelled.json")).label()).isNull();
        List<Drawing> several = new ArrayList<>();
        DrawingFile.read(Samples.path("drawings/strokes.jsonl"), (drawing, line) -> several.add(drawing));
        assertThat(several).extracting(Drawing::label).hasSize(24).startsWith(1, 7, 4, 0, 3, 9, 1);
        assertThat(several.get(1).strokes().get(0).width()).isEqualTo(2.5);
    }

    @Test
    void theSettingsOfTheWindowAreRead() throws IOException {
        SettingsStore store = new SettingsStore(Samples.copy("settings", folder));
        Settings settings = store.load();
        assertThat(store.hasPutAside()).isFalse();
        assertThat(settings.theme()).isEqualTo(Theme.DARK);
        assertThat(settings.window()).isEqualTo(new WindowBounds(40, 60, 1280, 900, true));
        assertThat(settings.export())
                .isEqualTo(new ExportChoices(FileFormat.SVG, Look.PRINT, new PictureSize(160.5, 90, true), 3));
        assertThat(settings.models()).containsOnlyKeys(Family.MLP, Family.CNN);
        assertThat(settings.models().get(Family.MLP).variant()).isEqualTo("accurate");
        assertThat(settings.models().get(Family.MLP).recipe())
                .isEqualTo(RecipeFile.read(Samples.path("recipes/shipped/mlp-accurate.json")).recipe());
        assertThat(settings.models().get(Family.CNN).variant()).isEqualTo("000");
        assertThat(settings.models().get(Family.CNN).recipe())
                .isEqualTo(RecipeFile.read(Samples.path("recipes/every-field.json")).recipe());
    }

    private StoredRun run(String name) {
        return RunStore.read(Samples.path("runs/" + name));
    }

    private static DigitData fewDigits() throws IOException {
        return DigitData.fromFolder(Samples.path("few-digits"));
    }

    private static MetricsTable metrics(StoredRun run) throws IOException {
        return MetricsTable.read(run.folder().path());
    }

    private static List<Integer> iterations(StoredFolds folds) throws IOException {
        List<Integer> counts = new ArrayList<>();
        for (StoredRun fold : folds.runs()) {
            counts.add(metrics(fold).iterations().size());
        }
        return counts;
    }

    private static Map<String, Object> fields(NamedRecipe recipe) {
        return RecipeMap.write(recipe.recipe());
    }

    private static void assertSameCurves(MetricsTable found, MetricsTable expected) {
        assertThat(found.iterations()).hasSameSizeAs(expected.iterations());
        for (int i = 0; i < expected.iterations().size(); i++) {
            assertThat(found.iterations().get(i).iteration()).isEqualTo(i + 1);
            assertThat(found.iterations().get(i).learningRate()).isEqualTo(expected.iterations().get(i).learningRate());
            assertThat(found.iterations().get(i).loss()).as("loss of iteration " + (i + 1))
                    .isCloseTo(expected.iterations().get(i).loss(), within(ROUNDING));
        }
        List<ValidationPoint> validations = epochs(expected).toList();
        assertThat(epochs(found)).hasSameSizeAs(validations).zipSatisfy(validations,
                (one, other) -> assertThat(one.loss()).isCloseTo(other.loss(), within(ROUNDING)));
    }

    /** Returns the validations at the ends of epochs; the number of probes in between depends on the machine's speed. */
    private static Stream<ValidationPoint> epochs(MetricsTable metrics) {
        return metrics.validations().stream().filter(point -> point.scope() == ValidationPoint.Scope.EPOCH);
    }
}
