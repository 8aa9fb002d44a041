package org.digitlab.training;

import java.util.Map;
import org.digitlab.data.LabeledImages;
import org.digitlab.synthesis.HandwritingStyles;
import org.digitlab.synthesis.SyntheticDigits;
import org.digitlab.synthesis.SyntheticNonDigits;
import org.digitlab.training.recipe.Recipe;

/** What is learnt from: the images that a training was given, and those that its recipe adds. */
public final class TrainingImages {

    private TrainingImages() {
    }

    /** How many there are. */
    public static int count(LabeledImages given, Recipe recipe) {
        return given.size() + recipe.drawings() + recipe.nonDigits();
    }

    /** What the images that a recipe adds are made from, see {@link HandwritingStyles}; empty if it adds none. */
    public static Map<String, String> waysOfWriting(Recipe recipe) {
        return HandwritingStyles.sha256(recipe.drawings() > 0, recipe.nonDigits() > 0);
    }

    /**
     * All of them; the same recipe always adds the same.
     *
     * @param between run again and again while they are made; what it throws ends the making
     */
    static LabeledImages of(LabeledImages given, Recipe recipe, Runnable between) {
        LabeledImages digits = recipe.drawings() == 0 ? given
                : given.plus(SyntheticDigits.images(recipe.drawings(), recipe.seed(), between));
        return recipe.nonDigits() == 0 ? digits
                : digits.plus(SyntheticNonDigits.images(recipe.nonDigits(), recipe.seed(), between));
    }
}
