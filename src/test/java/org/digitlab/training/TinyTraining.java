package org.digitlab.training;

import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;

/** Trainings on a few images that take a moment. */
final class TinyTraining {

    static final Variant MLP = Zoo.find(Family.MLP, "000");

    private final Recorder recorder;

    TinyTraining(Recorder recorder) {
        this.recorder = recorder;
    }

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
