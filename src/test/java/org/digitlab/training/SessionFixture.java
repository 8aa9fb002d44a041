package org.digitlab.training;

import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import org.junit.jupiter.api.Timeout;

/** Small trainings for tests. */
@Timeout(600)
abstract class SessionFixture {

    static final Variant MLP = Zoo.find(Family.MLP, "000");

    final Recorder recorder = new Recorder();

    static TrainingSession start(Family family, Recorder recorder) {
        TrainingSession session = new TrainingSession(Zoo.classic(family), recipe(2, 20, 1e-3),
                TinyData.split(300, 100), recorder);
        session.run();
        return session;
    }

    TrainingSession session(Variant variant, Recipe recipe) {
        return new TrainingSession(variant, recipe, TinyData.split(300, 100), recorder);
    }

    static Recipe recipe(int epochs, int batch, double rate) {
        return Recipe.PLAIN.with(RecipeField.EPOCHS, epochs).with(RecipeField.BATCH_SIZE, batch)
                .with(RecipeField.LEARNING_RATE, rate).with(Schedule.COSINE).with(RecipeField.SEED, 7)
                .with(RecipeField.VALIDATION_SHARE, 0.1);
    }
}
