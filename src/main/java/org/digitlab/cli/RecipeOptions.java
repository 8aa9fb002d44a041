package org.digitlab.cli;

import java.util.function.Function;
import org.digitlab.training.Recipe;
import org.digitlab.training.RecipeField;
import picocli.CommandLine.Option;

/** How to train; what is not given is the variant's own. Kept as text, for the recipe knows the ranges best. */
final class RecipeOptions {

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training images.")
    private String epochs;

    @Option(names = "--batch-size", paramLabel = "N", description = "Images a step.")
    private String batchSize;

    @Option(names = "--learning-rate", paramLabel = "X", description = "The schedule's peak.")
    private String learningRate;

    @Option(names = "--schedule", paramLabel = "S", description = "constant, step, cosine or one-cycle.")
    private String schedule;

    @Option(names = "--updater", paramLabel = "U", description = "adam, amsgrad, nesterov, rmsprop or sgd.")
    private String updater;

    @Option(names = "--dropout", paramLabel = "X", description = "The part dropped by every dropout layer, in place of "
            + "the variant's rates.")
    private String dropout;

    @Option(names = "--l2", paramLabel = "X", description = "Weight of the L2 penalty; 0 is none.")
    private String l2;

    @Option(names = "--seed", paramLabel = "N", description = "Of the weights, the shuffling and the split.")
    private String seed;

    @Option(names = "--validation-share", paramLabel = "X", description = "The part of the training images kept for "
            + "validation.")
    private String validationShare;

    /** @throws IllegalArgumentException one sentence that names the field, the range and the value */
    Recipe over(Recipe base) {
        return new Recipe(
                (int) number(RecipeField.EPOCHS, epochs, base.epochs()),
                (int) number(RecipeField.BATCH_SIZE, batchSize, base.batchSize()),
                number(RecipeField.LEARNING_RATE, learningRate, base.learningRate()),
                choice(Choices::schedule, schedule, base.schedule()),
                choice(Choices::updater, updater, base.updater()),
                dropout == null ? base.dropout() : Double.valueOf(RecipeField.DROPOUT.parse(dropout)),
                number(RecipeField.L2, l2, base.l2()),
                (int) number(RecipeField.SEED, seed, base.seed()),
                number(RecipeField.VALIDATION_SHARE, validationShare, base.validationShare()));
    }

    private static double number(RecipeField field, String text, double fallback) {
        return text == null ? fallback : field.parse(text);
    }

    private static <T> T choice(Function<String, T> parser, String text, T fallback) {
        return text == null ? fallback : parser.apply(text);
    }
}
