package org.digitlab.training;

import org.digitlab.data.LabeledImages;
import org.digitlab.drawings.DrawnDigits;

/** What is learnt from: the images that a training was given, and those that its recipe adds. */
public final class TrainingImages {

    private TrainingImages() {
    }

    /** How many there are. */
    public static int count(LabeledImages given, Recipe recipe) {
        return Math.addExact(given.size(), recipe.drawings());
    }

    /**
     * All of them; the same recipe always adds the same.
     *
     * @param between run again and again while they are made; what it throws ends the making
     */
    static LabeledImages of(LabeledImages given, Recipe recipe, Runnable between) {
        return recipe.drawings() == 0 ? given
                : given.plus(DrawnDigits.images(recipe.drawings(), recipe.seed(), between));
    }
}
