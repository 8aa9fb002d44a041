package org.digitlab.training.recipe;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.digitlab.network.architecture.NetworkSettings;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * How a network is trained. A recipe that exists is one that can run.
 *
 * @param numbers   value by field; fields that are missing have their initial value
 * @param schedule  how the learning rate changes over the run
 * @param optimizer rule that turns gradients into steps
 */
public record Recipe(Map<RecipeField, Double> numbers, Schedule schedule, OptimizerKind optimizer) {

    /** Ten epochs of Adam at a constant learning rate, without regularisation, augmentation or extra data. */
    public static final Recipe PLAIN = new Recipe(Map.of(), Schedule.CONSTANT, OptimizerKind.ADAM);

    /** @throws IllegalArgumentException one sentence that names the field, the range and the value */
    public Recipe {
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(optimizer, "optimizer");
        Map<RecipeField, Double> complete = new EnumMap<>(RecipeField.class);
        for (RecipeField field : RecipeField.values()) {
            complete.put(field, field.check(numbers.getOrDefault(field, field.initial())));
        }
        numbers = Collections.unmodifiableMap(complete);
    }

    /** Returns the value of a field; null only for an {@linkplain RecipeField#isOptional optional} one. */
    public Double number(RecipeField field) {
        return numbers.get(field);
    }

    /** Returns a copy with another value; null is only for {@linkplain RecipeField#isOptional optional} fields. */
    public Recipe with(RecipeField field, Number number) {
        Map<RecipeField, Double> changed = new EnumMap<>(numbers);
        changed.put(field, number == null ? null : (Double) number.doubleValue());
        return new Recipe(changed, schedule, optimizer);
    }

    public Recipe with(Schedule other) {
        return new Recipe(numbers, other, optimizer);
    }

    public Recipe with(OptimizerKind other) {
        return new Recipe(numbers, schedule, other);
    }

    /** Returns the number of passes over the training images. */
    public int epochs() {
        return whole(RecipeField.EPOCHS);
    }

    /** Returns the number of images per step. */
    public int batchSize() {
        return whole(RecipeField.BATCH_SIZE);
    }

    /** Returns the peak of the schedule. */
    public double learningRate() {
        return number(RecipeField.LEARNING_RATE);
    }

    /** Returns the seed of weights, shuffling, dropout, augmentation and split. */
    public int seed() {
        return whole(RecipeField.SEED);
    }

    /** Returns the fraction of the training images that is held out for validation. */
    public double validationShare() {
        return number(RecipeField.VALIDATION_SHARE);
    }

    /** Returns after how many epochs in a row without a better validation the training stops early; 0 = never. */
    public int patience() {
        return whole(RecipeField.PATIENCE);
    }

    /** Returns the number of epochs from one checkpoint to the next. */
    public int checkpointEvery() {
        return whole(RecipeField.CHECKPOINT_EVERY);
    }

    /**
     * Returns the fraction s of the probability that is spread evenly over all ten digits (Szegedy et al. 2016): the
     * target is 1 - s + s/10 for the right digit and s/10 for each other.
     */
    public double labelSmoothing() {
        return number(RecipeField.LABEL_SMOOTHING);
    }

    /** Returns the decay per step of the moving average of the weights, which is validated and kept; 0 = off. */
    public double weightAverage() {
        return number(RecipeField.WEIGHT_AVERAGE);
    }

    /** Returns how many synthetic digits are added to the training images. */
    public int drawings() {
        return whole(RecipeField.DRAWINGS);
    }

    /**
     * Returns how many letters, shapes and scribbles are added to the training images, with equal probabilities of all
     * ten digits as their target (outlier exposure: Hendrycks, Mazeika and Dietterich 2019).
     */
    public int nonDigits() {
        return whole(RecipeField.NON_DIGITS);
    }

    /** Returns whether training images are changed at all. */
    public boolean augments() {
        return RecipeField.Group.AUGMENTATION.fields().stream().anyMatch(field -> number(field) > 0);
    }

    /**
     * Returns what a network is built with. Its weight decay is decoupled from the gradient (Loshchilov and Hutter 2019:
     * Adam becomes AdamW).
     */
    public NetworkSettings settings(IUpdater configured) {
        return new NetworkSettings(seed(), configured, number(RecipeField.DROPOUT), number(RecipeField.L2),
                number(RecipeField.WEIGHT_DECAY));
    }

    private int whole(RecipeField field) {
        return number(field).intValue();
    }
}
