package org.digitlab.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.digitlab.cli.Typed;
import org.digitlab.data.DigitData;
import org.digitlab.data.Stripes;
import org.digitlab.experiments.LiveFolds;
import org.digitlab.experiments.LiveRun;
import org.digitlab.experiments.RunSpec;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.reproduction.PlanProgress;
import org.digitlab.reproduction.PublishedModels;
import org.digitlab.reproduction.TrainingPlan;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {

    private static final DigitData STRIPES = new DigitData("stripes", Stripes.clear(200), Stripes.clear(50), "none");
    private static final String CONTINUES = "; the training continues in memory and keeps trying to write\n";

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Output output = Typed.output(out, err);

    @Test
    void theBeginningAndTheEndOfAFullDiskAreSaidAtOnce() throws IOException {
        SavingNotes notes = new SavingNotes(output, "MLP");
        notes.unsaved("metrics.csv: cannot be written, no space left on device");
        assertThat(err()).isEqualTo("MLP: metrics.csv: cannot be written, no space left on device" + CONTINUES);
        assertThatThrownBy(notes::check).hasMessage("metrics.csv: cannot be written, no space left on device");
        notes.savedAgain();
        assertThat(err()).endsWith(CONTINUES + "MLP: everything is saved again\n");
        notes.check();
    }

    @Test
    void aRunWhoseFolderIsDeletedShowsItsResultsButDoesNotClaimToBeSaved() throws Exception {
        try (TrainingPrinter printer = new TrainingPrinter(output, false, "MLP",
                run -> RunSummary.print(output, List.of(run)))) {
            LiveRun run = LiveRun.start(spec(), printer);
            move(run.folder().path());
            run.session().run();
            run.session().await();
            assertThatThrownBy(printer::finish).isInstanceOf(IOException.class)
                    .hasMessage(run.folder().path() + ": is no longer there");
            assertThat(err()).containsOnlyOnce("MLP: " + run.folder().path() + ": is no longer there" + CONTINUES);
        }
        assertThat(out()).startsWith("Model").contains("mlp").doesNotContain("Saved in");
    }

    @Test
    void theResultEventOfARunThatIsNotSavedDoesNotSayFinished() throws Exception {
        try (TrainingPrinter printer = new TrainingPrinter(output, true, "MLP", run -> { })) {
            LiveRun run = LiveRun.start(spec(), printer);
            move(run.folder().path());
            run.session().run();
            run.session().await();
            assertThatThrownBy(printer::finish).isInstanceOf(IOException.class);
        }
        assertThat(out()).contains("\"event\":\"result\"", "\"failed\"").doesNotContain("finished");
    }

    @Test
    void aCrossValidationWhoseFolderIsDeletedShowsItsResultsButDoesNotClaimToBeSaved() throws Exception {
        FoldsPrinter printer = new FoldsPrinter(output, false, "MLP", 2, 1);
        LiveFolds folds = LiveFolds.start(spec(), 2, printer);
        move(folds.folder());
        printer.done(folds.run(), folds.folder());
        assertThatThrownBy(printer::checkSaved).hasMessage(folds.folder() + ": is no longer there");
        assertThat(err()).containsOnlyOnce("MLP: " + folds.folder() + ": is no longer there" + CONTINUES);
        assertThat(out()).contains("Accuracy").doesNotContain("Saved in");
    }

    @Test
    void aReproductionWithATrainingThatIsNotSavedDoesNotClaimToBeSaved() throws Exception {
        TrainingPlan plan = TrainingPlan.of(PublishedModels.all(), 1, 1);
        PlanProgress now = new PlanProgress(plan.trainings().get(0), 1, 1, Duration.ZERO);
        ReproductionPrinter printer = new ReproductionPrinter(output, false, true, folder);
        printer.unsaved(now, "metrics.csv: cannot be written");
        printer.started(now, false);
        printer.done(List.of());
        assertThat(out()).doesNotContain("Saved in");
        assertThat(err()).contains("metrics.csv: cannot be written" + CONTINUES);
        assertThatThrownBy(printer::check).hasMessage("metrics.csv: cannot be written");

        ReproductionPrinter again = new ReproductionPrinter(output, false, true, folder);
        again.unsaved(now, "metrics.csv: cannot be written");
        again.savedAgain(now);
        again.done(List.of());
        assertThat(out()).contains("Saved in " + folder);
        again.check();
    }

    private RunSpec spec() {
        return new RunSpec(Zoo.find(Family.MLP, "000"), Recipe.PLAIN.with(RecipeField.EPOCHS, 1), EngineKind.BUILTIN,
                STRIPES, Integer.MAX_VALUE, folder);
    }

    private void move(Path run) throws IOException {
        Files.move(run, folder.resolve(".gone"));
    }

    private String out() {
        output.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
