package org.digitlab.training;

import java.util.Objects;

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
 * @param seed            of the weights, the shuffling, the dropout and the split
 * @param validationShare the part of the training images kept for validation
 */
public record Recipe(int epochs, int batchSize, double learningRate, Schedule schedule, UpdaterKind updater,
        Double dropout, double l2, int seed, double validationShare) {

    /** 5,000 of MNIST's 60,000. */
    public static final double DEFAULT_VALIDATION_SHARE = 1.0 / 12;

    /** @throws IllegalArgumentException one sentence that names the field, the range and the value */
    public Recipe {
        RecipeField.EPOCHS.check(epochs);
        RecipeField.BATCH_SIZE.check(batchSize);
        RecipeField.LEARNING_RATE.check(learningRate);
        RecipeField.L2.check(l2);
        RecipeField.SEED.check(seed);
        RecipeField.VALIDATION_SHARE.check(validationShare);
        if (dropout != null) {
            RecipeField.DROPOUT.check(dropout);
        }
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(updater, "updater");
    }
}
