package org.digitlab.inference;

import java.io.IOException;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.model.DigitModel;

/** Where the models in use are to be had. None of this is for the FX thread. */
public interface ModelProvider {

    /**
     * The model in use, to compute with on one thread at a time.
     *
     * @throws IOException one sentence, also if there is none yet
     */
    DigitModel inUse(Family family) throws IOException;

    /** Stands for the weights in use: the same object as long as they are the same, null if there are none yet. */
    Object weights(Family family);
}
