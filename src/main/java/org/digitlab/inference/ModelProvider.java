package org.digitlab.inference;

import java.io.IOException;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.model.DigitModel;

/** Provides the current models; not for the FX thread. */
public interface ModelProvider {

    /**
     * Returns the current model, for use on one thread at a time.
     *
     * @throws IOException with one sentence, also if there is no model yet
     */
    DigitModel inUse(Family family) throws IOException;

    /** Returns an object that identifies the current weights and changes with them; null if there are none yet. */
    Object weights(Family family);
}
