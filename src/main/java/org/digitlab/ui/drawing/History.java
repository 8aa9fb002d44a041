package org.digitlab.ui.drawing;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** An undo history of states, one per user action. */
final class History<T> {

    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private T current;

    History(T first) {
        current = first;
    }

    T current() {
        return current;
    }

    /** Adds a state and drops undone ones; a state equal to the current one is ignored. */
    void add(T next) {
        if (!next.equals(current)) {
            past.push(current);
            future.clear();
            setCurrent(next);
        }
    }

    T undo() {
        return move(past, future);
    }

    T redo() {
        return move(future, past);
    }

    private T move(Deque<T> from, Deque<T> to) {
        if (!from.isEmpty()) {
            to.push(current);
            setCurrent(from.pop());
        }
        return current;
    }

    private void setCurrent(T next) {
        current = next;
        undoable.set(!past.isEmpty());
        redoable.set(!future.isEmpty());
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }
}
