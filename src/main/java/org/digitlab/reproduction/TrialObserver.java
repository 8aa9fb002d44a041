package org.digitlab.reproduction;

import org.digitlab.metrics.ValidationPoint;

/** Listens to a trial, on its training thread. */
interface TrialObserver {

    /**
     * @param fraction done, 0 to 1
     * @param seconds  elapsed
     */
    void progress(double fraction, double seconds);

    /** @param fold number of the fold, from 1; 0 for a single training */
    void epoch(int fold, ValidationPoint point);

    /** @param problem why a part cannot be written, one sentence; the training continues */
    void unsaved(String problem);
}
