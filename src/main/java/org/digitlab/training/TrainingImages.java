package org.digitlab.training;

import java.util.Map;
import org.digitlab.data.LabeledImages;
import org.digitlab.synthesis.HandwritingStyles;
import org.digitlab.synthesis.SyntheticDigits;
import org.digitlab.synthesis.SyntheticNonDigits;
import org.digitlab.training.recipe.Recipe;

/** The images that a training learns from: those of its data, and those that its recipe adds. */
public final class TrainingImages {

    private TrainingImages() {
    }

    /** Returns the number of images with those that the recipe adds. */
    public static int count(LabeledImages given, Recipe recipe) {
        return given.size() + recipe.drawings() + recipe.nonDigits();
    }

    /** Returns the SHA-256 of the {@link HandwritingStyles} that a recipe uses, by file; empty if it adds no images. */
    public static Map<String, String> waysOfWriting(Recipe recipe) {
        return HandwritingStyles.sha256(recipe.drawings() > 0, recipe.nonDigits() > 0);
    }

    /** Returns all images; {@code between} runs repeatedly while images are made, and an exception ends the making. */
    static LabeledImages of(LabeledImages given, Recipe recipe, Runnable between) {
        LabeledImages digits = recipe.drawings() == 0 ? given
                : given.plus(SyntheticDigits.images(recipe.drawings(), recipe.seed(), between));
        return recipe.nonDigits() == 0 ? digits
                : digits.plus(SyntheticNonDigits.images(recipe.nonDigits(), recipe.seed(), between));
    }
}
