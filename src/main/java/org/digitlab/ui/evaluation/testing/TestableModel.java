package org.digitlab.ui.evaluation.testing;

import java.util.Objects;
import org.digitlab.network.architecture.Family;
import org.digitlab.runs.RunFolder;

/**
 * A trained model that can be evaluated.
 *
 * @param family null for "no model"
 * @param run    the model's run; null for the current model of the family
 * @param name   short name for sentences, for instance "CNN"
 * @param title  title in lists, for instance "Current CNN"
 */
public record TestableModel(Family family, RunFolder run, String name, String title) {

    public boolean isModel() {
        return family != null;
    }

    /** Returns whether the other is the same model, even if it was renamed. */
    boolean isSameModel(TestableModel other) {
        return family == other.family && Objects.equals(run, other.run);
    }

    @Override
    public String toString() {
        return title;
    }
}
