package org.digitlab.ui.common;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A pulse that beats when the test says so. */
public final class ManualPulse implements Pulse {

    private final Set<Runnable> beats = new LinkedHashSet<>();

    @Override
    public void add(Runnable beat) {
        beats.add(beat);
    }

    @Override
    public void remove(Runnable beat) {
        beats.remove(beat);
    }

    public void beat() {
        List.copyOf(beats).forEach(Runnable::run);
    }

    public boolean isAtRest() {
        return beats.isEmpty();
    }
}
