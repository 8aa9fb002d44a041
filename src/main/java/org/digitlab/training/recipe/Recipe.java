package org.digitlab.training.recipe;

import java.util.Objects;
import java.util.function.Function;
import org.digitlab.network.architecture.NetworkSettings;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * How a network is trained. A recipe that exists is one that can run.
 *
 * @param epochs          passes over the training images
 * @param batchSize       images a step
 * @param learningRate    the schedule's peak
 * @param schedule        how the learning rate changes over the run
 * @param updater         how gradients become steps
 * @param dropout         the part dropped, in place of every dropout layer's own rate; null keeps the variant's rates
 * @param l2              weight of the L2 penalty; 0 is none
 * @param seed            of the weights, the shuffling, the dropout, the augmentation and the split
 * @param validationShare the part of the training images kept for validation
 * @param patience        epochs in a row without a better validation after which the training stops early; 0 is never
 * @param augmentation    how each image is changed before it is learnt from; null is not at all
 * @param checkpointEvery epochs from one checkpoint to the next; 0, which files from before checkpoints hold, is 1
 * @param labelSmoothing  the part of certainty that is spread evenly over all ten digits (Szegedy et al. 2016): the
 *                        right one is to be read with a probability of 1 - s + s/10 and each other with s/10
 * @param weightAverage   decay of the exponential moving average of the weights with every step; 0 is none. With one,
 *                        the average is what is validated and kept
 * @param weightDecay     the part of each weight that a step takes away at a learning rate of 1, whatever the gradient
 *                        (decoupled, Loshchilov and Hutter 2019: Adam becomes AdamW); biases keep theirs
 * @param drawings        digits that the program writes itself, to be learnt from besides the training images
 * @param nonDigits       letters, shapes and scribbles to be learnt from besides, as what all ten digits are equally likely
 *                        to be (outlier exposure, Hendrycks, Mazeika and Dietterich 2019)
 */
public record Recipe(int epochs, int batchSize, double learningRate, Schedule schedule, OptimizerKind updater,
        Double dropout, double l2, int seed, double validationShare, int patience, Augmentation augmentation,
        int checkpointEvery, double labelSmoothing, double weightAverage, double weightDecay, int drawings, int nonDigits) {

    /** 5,000 of MNIST's 60,000. */
    public static final double DEFAULT_VALIDATION_SHARE = 1.0 / 12;

    /** @throws IllegalArgumentException one sentence that names the field, the range and the value */
    public Recipe {
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(updater, "updater");
        augmentation = augmentation == null ? Augmentation.NONE : augmentation;
        checkpointEvery = checkpointEvery == 0 ? 1 : checkpointEvery;
        RecipeField.EPOCHS.check(epochs);
        RecipeField.BATCH_SIZE.check(batchSize);
        RecipeField.LEARNING_RATE.check(learningRate);
        RecipeField.L2.check(l2);
        RecipeField.SEED.check(seed);
        RecipeField.VALIDATION_SHARE.check(validationShare);
        RecipeField.PATIENCE.check(patience);
        RecipeField.CHECKPOINT_EVERY.check(checkpointEvery);
        RecipeField.LABEL_SMOOTHING.check(labelSmoothing);
        RecipeField.WEIGHT_AVERAGE.check(weightAverage);
        RecipeField.WEIGHT_DECAY.check(weightDecay);
        RecipeField.DRAWINGS.check(drawings);
        RecipeField.NON_DIGITS.check(nonDigits);
        if (dropout != null) {
            RecipeField.DROPOUT.check(dropout);
        }
    }

    /** With a checkpoint every epoch, and without all that is not named here. */
    public Recipe(int epochs, int batchSize, double learningRate, Schedule schedule, OptimizerKind updater,
            Double dropout, double l2, int seed, double validationShare) {
        this(epochs, batchSize, learningRate, schedule, updater, dropout, l2, seed, validationShare, 0,
                Augmentation.NONE, 1, 0, 0, 0, 0, 0);
    }

    /**
     * A recipe from wherever its numbers are.
     *
     * @param numbers each field's; null is for {@link RecipeField#DROPOUT} only and keeps the variant's rates
     * @throws IllegalArgumentException one sentence that names the field, the range and the value
     */
    public static Recipe of(Function<RecipeField, Double> numbers, Schedule schedule, OptimizerKind updater) {
        return new Recipe(numbers.apply(RecipeField.EPOCHS).intValue(),
                numbers.apply(RecipeField.BATCH_SIZE).intValue(), numbers.apply(RecipeField.LEARNING_RATE),
                schedule, updater, numbers.apply(RecipeField.DROPOUT), numbers.apply(RecipeField.L2),
                numbers.apply(RecipeField.SEED).intValue(), numbers.apply(RecipeField.VALIDATION_SHARE),
                numbers.apply(RecipeField.PATIENCE).intValue(), Augmentation.of(numbers),
                numbers.apply(RecipeField.CHECKPOINT_EVERY).intValue(),
                numbers.apply(RecipeField.LABEL_SMOOTHING), numbers.apply(RecipeField.WEIGHT_AVERAGE),
                numbers.apply(RecipeField.WEIGHT_DECAY),
                numbers.apply(RecipeField.DRAWINGS).intValue(),
                numbers.apply(RecipeField.NON_DIGITS).intValue());
    }

    /** The number in a field; null only where the dropout is the variant's own. */
    public Double number(RecipeField field) {
        return switch (field) {
            case EPOCHS -> (double) epochs;
            case BATCH_SIZE -> (double) batchSize;
            case LEARNING_RATE -> learningRate;
            case DROPOUT -> dropout;
            case L2 -> l2;
            case SEED -> (double) seed;
            case VALIDATION_SHARE -> validationShare;
            case PATIENCE -> (double) patience;
            case CHECKPOINT_EVERY -> (double) checkpointEvery;
            case LABEL_SMOOTHING -> labelSmoothing;
            case WEIGHT_AVERAGE -> weightAverage;
            case WEIGHT_DECAY -> weightDecay;
            case DRAWINGS -> (double) drawings;
            case NON_DIGITS -> (double) nonDigits;
            case ROTATION, SHIFT, ZOOM, ELASTIC, SHEAR, THICKNESS -> augmentation.number(field);
        };
    }

    /** The same with another field's number; null is for {@link RecipeField#DROPOUT} only. */
    public Recipe with(RecipeField field, Double number) {
        return of(other -> other == field ? number : number(other), schedule, updater);
    }

    public NetworkSettings settings(IUpdater configured) {
        return new NetworkSettings(seed, configured, dropout, l2, weightDecay);
    }

    /** The same under another schedule. */
    public Recipe with(Schedule other) {
        return of(this::number, other, updater);
    }
}
