package org.digitlab.ui.actions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What each action does, and whether it can be done at the moment. */
public final class Actions {

    private final Map<Action, Entry> entries = new EnumMap<>(Action.class);

    private record Entry(BooleanSupplier possible, Runnable command) {
    }

    /** Registers what can be done at any time, or says itself why not. */
    public Actions on(Action action, Runnable command) {
        return on(action, () -> true, command);
    }

    /** @param possible whether it would do anything just now */
    public Actions on(Action action, BooleanSupplier possible, Runnable command) {
        entries.put(action, new Entry(possible, command));
        return this;
    }

    /** Those that are registered. */
    public List<Action> all() {
        return List.copyOf(entries.keySet());
    }

    public boolean isPossible(Action action) {
        return entries.containsKey(action) && entries.get(action).possible.getAsBoolean();
    }

    /** Does it if it is possible. */
    public void perform(Action action) {
        if (isPossible(action)) {
            entries.get(action).command.run();
        }
    }
}
