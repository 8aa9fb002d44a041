package org.digitlab.ui.evaluation.testing;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.digitlab.network.architecture.Family;

/** Detects whether a result of the current models is outdated by new weights. For the FX thread only. */
public final class WeightsWatch {

    private final Set<Family> training = EnumSet.noneOf(Family.class);
    private final Set<Family> changed = EnumSet.noneOf(Family.class);
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private EvaluationResult shown;

    /** Whether the weights of a current model have, or may have, changed since the result. */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** Notes that a result for the current weights was requested. */
    void requested() {
        changed.clear();
    }

    /** @param result the displayed result of the last request; null for none */
    void show(EvaluationResult result) {
        shown = result;
        update();
    }

    /**
     * Notes that the weights of a family's current model have changed.
     *
     * @param goesOn whether a training keeps changing them
     */
    public void changed(Family family, boolean goesOn) {
        changed.add(family);
        if (goesOn) {
            training.add(family);
        } else {
            training.remove(family);
        }
        update();
    }

    private void update() {
        outdated.set(shown != null && (isOutdated(shown.a()) || isOutdated(shown.b())));
    }

    private boolean isOutdated(TestedModel model) {
        return model != null && model.subject().run() == null
                && (changed.contains(model.subject().family()) || training.contains(model.subject().family()));
    }
}
