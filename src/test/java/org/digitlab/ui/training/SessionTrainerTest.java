package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.digitlab.Waiting;
import org.digitlab.dashboard.Dashboard;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.experiments.RunObserver;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.TrainingResult;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTrainerTest {

    @TempDir
    private Path runs;

    @Test
    void trainingsUseTheEngineOfTheWindow() throws Exception {
        byte[] labels = new byte[40];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % LabeledImages.CLASSES);
        }
        LabeledImages images = new LabeledImages(new byte[labels.length * LabeledImages.PIXELS], labels);
        SessionTrainer trainer = new SessionTrainer(() -> new DigitData("tiny", images, images, "0123abcd"),
                EngineKind.BUILTIN, runs, new Dashboard());
        CompletableFuture<TrainingResult> result = new CompletableFuture<>();
        Trainer.Run run = trainer.prepare(Zoo.find(Family.MLP, "000"), recipe(), new RunObserver() {
            @Override
            public void finished(TrainingResult outcome) {
                result.complete(outcome);
            }
        });
        run.control().run();
        // Nothing may be written to the folder after this test, which deletes it.
        assertThat(run.await(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(result.join().engine()).isEqualTo(EngineKind.BUILTIN);
    }

    private static Recipe recipe() {
        return Recipe.PLAIN.with(RecipeField.EPOCHS, 1).with(RecipeField.BATCH_SIZE, 10).with(OptimizerKind.SGD)
                .with(RecipeField.DROPOUT, 0.0).with(RecipeField.SEED, 1)
                .with(RecipeField.VALIDATION_SHARE, 0.5);
    }
}
