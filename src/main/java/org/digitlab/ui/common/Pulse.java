package org.digitlab.ui.common;

/** Calls back on the FX thread a few times a second while anybody wants it; tests beat it by hand. */
public interface Pulse {

    /** Calls {@code beat} from now on; no second time if it is called already. */
    void add(Runnable beat);

    void remove(Runnable beat);
}
