package org.digitlab.cli.option;

import java.io.IOException;
import org.digitlab.files.AppFolder;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.NamedRecipe;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.training.recipe.RecipeField;
import picocli.CommandLine.Option;

/**
 * How to train; what is not given is the recipe's that was named, or the variant's own. Kept as text, for the recipe
 * knows the ranges best.
 */
public final class RecipeOptions {

    @Option(names = "--recipe", paramLabel = "NAME|FILE", description = "A recipe by its name (default, fast, "
            + "accurate, your own from the window) or from a file (.json); options beside it win.")
    private String named;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training images.")
    private String epochs;

    @Option(names = "--batch-size", paramLabel = "N", description = "Images a step.")
    private String batchSize;

    @Option(names = "--learning-rate", paramLabel = "X", description = "The schedule's peak.")
    private String learningRate;

    @Option(names = "--schedule", paramLabel = "S", description = "constant, step, cosine, one-cycle or "
            + "plateau, which halves the rate whenever two epochs bring no lower validation loss.")
    private String schedule;

    @Option(names = "--updater", paramLabel = "U", description = "adam, amsgrad, nesterov, rmsprop or sgd.")
    private String updater;

    @Option(names = "--dropout", paramLabel = "X", description = "The part dropped by every dropout layer, in place of "
            + "the variant's rates.")
    private String dropout;

    @Option(names = "--l2", paramLabel = "X", description = "Weight of the L2 penalty; 0 is none.")
    private String l2;

    @Option(names = "--seed", paramLabel = "N", description = "Of all that is random: the split, the weights, the "
            + "shuffling, dropout and augmentation.")
    private String seed;

    @Option(names = "--validation-share", paramLabel = "X", description = "The part of the training images kept for "
            + "validation.")
    private String validationShare;

    @Option(names = "--patience", paramLabel = "N", description = "Stop early after so many epochs in a row without a "
            + "better validation; 0 is never.")
    private String patience;

    @Option(names = "--rotation", paramLabel = "DEG", description = "Turn training images at random by up to so many "
            + "degrees either way.")
    private String rotation;

    @Option(names = "--shift", paramLabel = "PX", description = "Move training images at random by up to so many "
            + "pixels along each axis.")
    private String shift;

    @Option(names = "--zoom", paramLabel = "X", description = "Scale training images at random by up to this part, "
            + "larger or smaller.")
    private String zoom;

    @Option(names = "--elastic", paramLabel = "PX", description = "Warp training images at random; so many pixels are "
            + "the standard deviation of their way along each axis.")
    private String elastic;

    @Option(names = "--shear", paramLabel = "DEG", description = "Slant training images at random by up to so many "
            + "degrees either way.")
    private String shear;

    @Option(names = "--thickness", paramLabel = "PX", description = "Make the strokes of training images at random up "
            + "to so many pixels thicker or thinner.")
    private String thickness;

    @Option(names = "--label-smoothing", paramLabel = "X", description = "The part of certainty that is spread evenly "
            + "over all ten digits; 0 is none.")
    private String labelSmoothing;

    @Option(names = "--weight-average", paramLabel = "X", description = "Validate and keep an exponential moving "
            + "average of the weights that keeps this part of itself with every step, 0.999 for instance; 0 is none.")
    private String weightAverage;

    @Option(names = "--weight-decay", paramLabel = "X", description = "The part of each weight that a step takes away, "
            + "times the learning rate (with adam: AdamW); 0 is none.")
    private String weightDecay;

    @Option(names = "--checkpoint-every", paramLabel = "N", description = "Epochs from one checkpoint to the next.")
    private String checkpointEvery;

    @Option(names = "--drawings", paramLabel = "N", description = "Learn from so many digits besides that the program "
            + "writes itself, in ways that MNIST does not know; they follow from the seed.")
    private String drawings;

    @Option(names = "--non-digits", paramLabel = "N", description = "Learn from so many letters, shapes and scribbles "
            + "besides that they are no digits; they follow from the seed.")
    private String nonDigits;

    /**
     * What to train, and how.
     *
     * @throws IllegalArgumentException one sentence that names the field, the range or the choices, and the value
     * @throws IOException              one sentence that names the file and what was expected of it
     */
    public NamedRecipe of(Family family, VariantOption variant) throws IOException {
        NamedRecipe base = named == null ? RecipeBook.startOf(variant.or(Zoo.classic(family)))
                : RecipeBook.find(family, named, AppFolder.recipes());
        return base.with(variant.or(base.variant())).with(over(base.recipe()));
    }

    private Recipe over(Recipe base) {
        return Recipe.of(field -> typed(field) == null ? base.number(field) : Double.valueOf(field.parse(typed(field))),
                schedule == null ? base.schedule() : Choices.schedule(schedule),
                updater == null ? base.updater() : Choices.updater(updater));
    }

    private String typed(RecipeField field) {
        return switch (field) {
            case EPOCHS -> epochs;
            case BATCH_SIZE -> batchSize;
            case LEARNING_RATE -> learningRate;
            case DROPOUT -> dropout;
            case L2 -> l2;
            case SEED -> seed;
            case VALIDATION_SHARE -> validationShare;
            case PATIENCE -> patience;
            case CHECKPOINT_EVERY -> checkpointEvery;
            case ROTATION -> rotation;
            case SHIFT -> shift;
            case ZOOM -> zoom;
            case ELASTIC -> elastic;
            case SHEAR -> shear;
            case THICKNESS -> thickness;
            case LABEL_SMOOTHING -> labelSmoothing;
            case WEIGHT_AVERAGE -> weightAverage;
            case WEIGHT_DECAY -> weightDecay;
            case DRAWINGS -> drawings;
            case NON_DIGITS -> nonDigits;
        };
    }
}
