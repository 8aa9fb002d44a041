package org.digitlab.training.recipe;

/**
 * What {@link Schedule#PLATEAU} has seen: the learning rate is halved after {@value #PATIENCE} epochs in a row in which
 * the validation loss did not fall below the lowest by at least {@value #LEAST}, down to a thousandth of the peak.
 * Keras's ReduceLROnPlateau works so; it waits longer and reduces further, for trainings of hundreds of epochs.
 *
 * @param lowest the lowest validation loss that counted; null before the first epoch is complete
 * @param waited epochs since then, or since the learning rate was last reduced
 * @param factor the part of the peak that the learning rate is now
 */
public record Plateau(Double lowest, int waited, double factor) {

    static final int PATIENCE = 2;
    static final double LEAST = 1e-4;

    private static final double REDUCTION = 0.5;
    private static final double SMALLEST = 1e-3;

    public static final Plateau START = new Plateau(null, 0, 1);

    /** @throws IllegalArgumentException one sentence, if it is none that a training can come to */
    public Plateau {
        if (waited < 0 || !(factor >= SMALLEST && factor <= 1)) {
            throw new IllegalArgumentException(
                    "Plateau: expected no negative wait and a factor from 0.001 to 1, found %d and %s"
                            .formatted(waited, factor));
        }
    }

    /** After an epoch that ended with this validation loss. */
    public Plateau after(double loss) {
        if (lowest == null || loss < lowest - LEAST) {
            return new Plateau(loss, 0, factor);
        }
        return waited + 1 < PATIENCE ? new Plateau(lowest, waited + 1, factor)
                : new Plateau(lowest, 0, Math.max(SMALLEST, factor * REDUCTION));
    }
}
