package org.digitlab.training.recipe;

/**
 * The state of {@link Schedule#PLATEAU}, which halves the learning rate after {@value #PATIENCE} epochs in a row in which
 * the validation loss did not fall by at least {@value #MIN_DELTA} below the lowest, down to a thousandth of the peak.
 * Keras's ReduceLROnPlateau does the same with a longer patience and a larger reduction.
 *
 * @param lowest lowest validation loss so far; null before the first epoch is complete
 * @param waited number of epochs since the lowest loss, or since the learning rate was last reduced
 * @param factor current learning rate as a fraction of the peak, 0.001 to 1
 */
public record Plateau(Double lowest, int waited, double factor) {

    static final int PATIENCE = 2;
    static final double MIN_DELTA = 1e-4;

    private static final double REDUCTION = 0.5;
    private static final double MIN_FACTOR = 1e-3;

    public static final Plateau START = new Plateau(null, 0, 1);

    /** @throws IllegalArgumentException one sentence, if no training can have this state */
    public Plateau {
        if (waited < 0 || !(factor >= MIN_FACTOR && factor <= 1)) {
            throw new IllegalArgumentException(
                    "Plateau: expected a wait of 0 or more and a factor from 0.001 to 1, found %d and %s"
                            .formatted(waited, factor));
        }
    }

    /** Returns the state after an epoch with this validation loss. */
    public Plateau after(double loss) {
        if (lowest == null || loss < lowest - MIN_DELTA) {
            return new Plateau(loss, 0, factor);
        }
        return waited + 1 < PATIENCE ? new Plateau(lowest, waited + 1, factor)
                : new Plateau(lowest, 0, Math.max(MIN_FACTOR, factor * REDUCTION));
    }
}
