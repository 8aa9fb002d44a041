package org.digitlab.reproduction;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;

/**
 * The trainings of a reproduction in order: first all with the published recipes, then all with our accurate recipe; in
 * each group all models with the first seed, then all with the second, so that results can be compared early. The seeds
 * are 42, then 1, 2, 3 and so on; a cross-validation is trained once.
 *
 * @param models rows of the table
 */
public record TrainingPlan(List<PublishedModel> models, List<PlannedTraining> trainings) {

    public static final int MAX_SEEDS = 20;
    public static final int DEFAULT_SEEDS = 5;

    private static final double FIRST_SEED = 42;

    public TrainingPlan {
        models = List.copyOf(models);
        trainings = List.copyOf(trainings);
    }

    /**
     * @param seeds  1 to {@link #MAX_SEEDS}
     * @param epochs replaces the epochs of every recipe; null keeps them
     */
    public static TrainingPlan of(List<PublishedModel> models, int seeds, Integer epochs) {
        List<PlannedTraining> trainings = new ArrayList<>();
        for (RecipeChoice choice : RecipeChoice.values()) {
            for (int turn = 0; turn < seeds; turn++) {
                for (PublishedModel model : models) {
                    if (turn == 0 || model.protocol() == Protocol.TEST) {
                        trainings.add(new PlannedTraining(model, choice,
                                recipe(choice.recipe(model), turn, epochs)));
                    }
                }
            }
        }
        return new TrainingPlan(models, trainings);
    }

    private static Recipe recipe(Recipe recipe, int turn, Integer epochs) {
        Recipe seeded = recipe.with(RecipeField.SEED, turn == 0 ? FIRST_SEED : (double) turn);
        return epochs == null ? seeded : seeded.with(RecipeField.EPOCHS, epochs.doubleValue());
    }

    int count(PublishedModel model, RecipeChoice choice) {
        return (int) trainings.stream().filter(one -> one.model().equals(model) && one.choice() == choice)
                .count();
    }
}
