package org.digitlab.ui.actions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What each action does, whether it can be done at the moment, and whether what it switches is on. */
public final class Actions {

    private final Map<Action, List<Entry>> entries = new EnumMap<>(Action.class);
    private final Map<Action, BooleanSupplier> switches = new EnumMap<>(Action.class);

    private record Entry(BooleanSupplier possible, Runnable command) {

        boolean isPossible() {
            return possible.getAsBoolean();
        }
    }

    /** Registers what can be done at any time, or says itself why not. */
    public Actions on(Action action, Runnable command) {
        return on(action, () -> true, command);
    }

    /**
     * Registers what can be done at times. An action may mean several things: the first that is possible is done.
     *
     * @param possible whether it would do anything just now
     */
    public Actions on(Action action, BooleanSupplier possible, Runnable command) {
        entries.computeIfAbsent(action, first -> new ArrayList<>()).add(new Entry(possible, command));
        return this;
    }

    /**
     * Registers what switches something on and off, or is one of several choices.
     *
     * @param on whether it is switched on, or chosen
     */
    public Actions onSwitch(Action action, BooleanSupplier possible, BooleanSupplier on, Runnable command) {
        switches.put(action, on);
        return on(action, possible, command);
    }

    /** Whether what the action switches is on. */
    public boolean isOn(Action action) {
        return switches.containsKey(action) && switches.get(action).getAsBoolean();
    }

    /** Those that are registered. */
    public List<Action> all() {
        return List.copyOf(entries.keySet());
    }

    public boolean isPossible(Action action) {
        return of(action).anyMatch(Entry::isPossible);
    }

    /** Does it if it is possible. */
    public void perform(Action action) {
        of(action).filter(Entry::isPossible).findFirst().ifPresent(entry -> entry.command().run());
    }

    private Stream<Entry> of(Action action) {
        return entries.getOrDefault(action, List.of()).stream();
    }
}
