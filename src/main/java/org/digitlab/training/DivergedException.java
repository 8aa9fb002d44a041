package org.digitlab.training;

import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;

/** The loss is no longer a sensible number. */
final class DivergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Guessing evenly costs 2.3 nats; a batch this far above it does not come back. */
    private static final double LIMIT = 100;

    private DivergedException(String message) {
        super(message);
    }

    /** @throws DivergedException one sentence, if {@code loss} is not a number or far too large */
    static void check(double loss, int iteration, Recipe recipe) {
        if (!(loss <= LIMIT)) {
            throw new DivergedException(
                    "The loss %s at iteration %d: try a learning rate below %s; the last good weights were kept"
                            .formatted(Double.isFinite(loss) ? "exploded to %.0f".formatted(loss)
                                    : "is no longer a number", iteration, RecipeField.plain(recipe.learningRate())));
        }
    }
}
