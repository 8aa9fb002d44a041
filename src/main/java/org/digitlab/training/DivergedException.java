package org.digitlab.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.recipe.NumberRange;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeBook;

/** A training whose loss is no longer a sensible number. */
final class DivergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Guessing evenly costs 2.3 nats; a training whose loss is this far above does not recover. */
    private static final double LIMIT = 100;
    private static final double READABLE = 1e4;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private DivergedException(String message) {
        super(message);
    }

    /** @throws DivergedException one sentence on what to do, if {@code loss} is not a number or far too large */
    static void check(double loss, int iteration, Variant variant, Recipe recipe) {
        if (!(loss <= LIMIT)) {
            throw new DivergedException("Training diverged at iteration %d (loss %s). %s."
                    .formatted(iteration, shown(loss), advice(recipe.learningRate(),
                            RecipeBook.recipeFor(variant).learningRate())));
        }
    }

    private static String advice(double rate, double known) {
        return known < rate ? "Lower the learning rate; the default for this network is " + NumberRange.plain(known)
                : "Lower the learning rate from %s, for instance to %s".formatted(NumberRange.plain(rate), lower(rate));
    }

    /** Returns a tenth of a learning rate, rounded, in decimal notation. */
    private static String lower(double rate) {
        return NumberRange.plain(new BigDecimal(rate / 10).round(new MathContext(2)).doubleValue());
    }

    /** Formats a loss as people write it, for instance 1.9 × 10⁸. */
    private static String shown(double loss) {
        if (!Double.isFinite(loss) || loss < READABLE) {
            return String.format(Locale.ROOT, "%.0f", loss);
        }
        String[] parts = String.format(Locale.ROOT, "%.1e", loss).split("e\\+0*");
        StringBuilder power = new StringBuilder();
        parts[1].chars().forEach(digit -> power.append(SUPERSCRIPTS.charAt(digit - '0')));
        return parts[0] + " × 10" + power;
    }
}
