package org.digitlab.ui.common;

/** Calls listeners on the FX thread a few times a second; tests trigger it by hand. */
public interface Pulse {

    /** Calls {@code beat} from now on; adding it twice has no effect. */
    void add(Runnable beat);

    void remove(Runnable beat);
}
