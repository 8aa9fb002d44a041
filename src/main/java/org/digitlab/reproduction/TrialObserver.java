package org.digitlab.reproduction;

import org.digitlab.metrics.ValidationPoint;

/** Is told what a trial does, on the thread of its training. */
interface TrialObserver {

    /**
     * @param fraction the part done, 0 to 1
     * @param seconds  of training so far
     */
    void progress(double fraction, double seconds);

    /** @param fold from 1; 0 where there are none */
    void epoch(int fold, ValidationPoint point);

    /** @param problem one sentence: part of it could not be written, though it goes on */
    void unsaved(String problem);
}
