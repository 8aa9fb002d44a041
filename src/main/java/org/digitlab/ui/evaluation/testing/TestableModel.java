package org.digitlab.ui.evaluation.testing;

import java.util.Objects;
import org.digitlab.network.architecture.Family;
import org.digitlab.runs.RunFolder;

/**
 * A trained model that can be tested.
 *
 * @param family null if it stands for no model
 * @param run    the run that it is from; null for the model in use of its family
 * @param name   short, for sentences, for instance "CNN"
 * @param title  for lists, for instance "CNN in use"
 */
public record TestableModel(Family family, RunFolder run, String name, String title) {

    public boolean isModel() {
        return family != null;
    }

    /** Whether it is the same model, whatever it is called by now. */
    boolean isSameModel(TestableModel other) {
        return family == other.family && Objects.equals(run, other.run);
    }

    @Override
    public String toString() {
        return title;
    }
}
