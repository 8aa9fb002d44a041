package org.digitlab.ui.evaluation.testing;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.digitlab.network.architecture.Family;

/** Whether what is shown of the models in use is still about their weights. For the FX thread. */
final class WeightsWatch {

    private final Set<Family> learning = EnumSet.noneOf(Family.class);
    private final Set<Family> changed = EnumSet.noneOf(Family.class);
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private EvaluationResult shown;

    ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** The weights of this moment are asked about. */
    void asked() {
        changed.clear();
    }

    /** @param result an answer to the last question; null for none */
    void show(EvaluationResult result) {
        shown = result;
        tell();
    }

    /** @param goesOn whether they go on changing, because of a training */
    void changed(Family family, boolean goesOn) {
        changed.add(family);
        if (goesOn) {
            learning.add(family);
        } else {
            learning.remove(family);
        }
        tell();
    }

    private void tell() {
        outdated.set(shown != null && (isOutdated(shown.a()) || isOutdated(shown.b())));
    }

    private boolean isOutdated(TestedModel model) {
        return model != null && model.subject().run() == null
                && (changed.contains(model.subject().family()) || learning.contains(model.subject().family()));
    }
}
