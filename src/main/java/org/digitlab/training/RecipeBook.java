package org.digitlab.training;

import java.util.Map;
import org.digitlab.network.Variant;

/** The recipe that each variant starts with. */
public final class RecipeBook {

    private static final int SEED = 42;

    /** Ten epochs of Adam under half a cosine. */
    private static final Recipe CLASSIC = adam(10, 128, 1e-3, Schedule.COSINE);

    /**
     * One pass, so many small steps at a large rate, over all but 1,000 images. Net, batch and rate are the best of a
     * search by the accuracy on 5,000 validation images.
     */
    private static final Recipe FAST =
            new Recipe(1, 64, 3e-3, Schedule.ONE_CYCLE, UpdaterKind.ADAM, null, 0, SEED, 1.0 / 60);

    /** Ours, then those of the presets' authors; where they name no learning rate or batch it is Keras's default. */
    private static final Map<String, Recipe> OTHERS = Map.of(
            "cnn/fast", FAST,
            "mlp/000", adam(10, 128, 1e-2, Schedule.CONSTANT),
            "cnn/000", adam(20, 32, 1e-3, Schedule.CONSTANT),
            "cnn/001", adam(10, 200, 1e-3, Schedule.CONSTANT),
            "cnn/002", adam(20, 128, 1e-3, Schedule.CONSTANT),
            "cnn/003", adam(10, 32, 1e-3, Schedule.CONSTANT),
            "cnn/004", adam(10, 32, 1e-3, Schedule.CONSTANT));

    private RecipeBook() {
    }

    /** The default recipe, or for a preset the training that its authors describe. */
    public static Recipe recipeFor(Variant variant) {
        return OTHERS.getOrDefault(variant.family().id() + "/" + variant.id(), CLASSIC);
    }

    private static Recipe adam(int epochs, int batchSize, double learningRate, Schedule schedule) {
        return new Recipe(epochs, batchSize, learningRate, schedule, UpdaterKind.ADAM, null, 0, SEED,
                Recipe.DEFAULT_VALIDATION_SHARE);
    }
}
