package org.digitlab.ui.actions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.digitlab.ui.common.Words;

/** The registered actions: what each does, whether it is possible now, and whether a toggle is on. */
public final class Actions {

    private final Map<Action, List<Entry>> entries = new EnumMap<>(Action.class);
    private final Map<Action, BooleanSupplier> switches = new EnumMap<>(Action.class);
    private final Map<Action, String> titles = new EnumMap<>(Action.class);

    private record Entry(BooleanSupplier possible, Runnable command) {

        boolean isPossible() {
            return possible.getAsBoolean();
        }
    }

    /** Registers a command that is always possible, or reports itself why not. */
    public Actions on(Action action, Runnable command) {
        return on(action, () -> true, command);
    }

    /**
     * Registers a command that is possible at times. If an action has several commands, the first possible one runs.
     *
     * @param possible whether the command would do anything now
     */
    public Actions on(Action action, BooleanSupplier possible, Runnable command) {
        entries.computeIfAbsent(action, first -> new ArrayList<>()).add(new Entry(possible, command));
        return this;
    }

    /**
     * Registers a toggle or one of several choices.
     *
     * @param on whether the toggle is on, or the choice is chosen
     */
    public Actions onSwitch(Action action, BooleanSupplier possible, BooleanSupplier on, Runnable command) {
        switches.put(action, on);
        return on(action, possible, command);
    }

    /** Sets the title of an action that has none of its own in the bundle. */
    public void name(Action action, String title) {
        titles.put(action, title);
    }

    /** Returns the title of an action, for menus and lists. */
    public String title(Action action, Words words) {
        return titles.containsKey(action) ? titles.get(action) : action.title(words);
    }

    /** Returns whether a toggle is on, or a choice is chosen. */
    public boolean isOn(Action action) {
        return switches.containsKey(action) && switches.get(action).getAsBoolean();
    }

    /**
     * Registers the actions of a view.
     *
     * @param visible whether the view can be seen
     */
    public void addAll(Actions view, BooleanSupplier visible) {
        view.entries.forEach((action, entries) -> entries.forEach(entry ->
                on(action, () -> visible.getAsBoolean() && entry.isPossible(), entry.command())));
    }

    /** Returns the registered actions in the order of the enum. */
    public List<Action> all() {
        return List.copyOf(entries.keySet());
    }

    public boolean isPossible(Action action) {
        return of(action).anyMatch(Entry::isPossible);
    }

    /** Performs an action if it is possible. */
    public void perform(Action action) {
        of(action).filter(Entry::isPossible).findFirst().ifPresent(entry -> entry.command().run());
    }

    private Stream<Entry> of(Action action) {
        return entries.getOrDefault(action, List.of()).stream();
    }
}
