package org.digitlab.ui.drawing;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** States that can be taken back and done again, one a user's action. */
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

    /** A new state; what was taken back is forgotten. A state equal to the current one is no step. */
    void add(T next) {
        if (!next.equals(current)) {
            past.push(current);
            future.clear();
            become(next);
        }
    }

    /** The state before; the current one if there is none. */
    T undo() {
        return move(past, future);
    }

    T redo() {
        return move(future, past);
    }

    private T move(Deque<T> from, Deque<T> to) {
        if (!from.isEmpty()) {
            to.push(current);
            become(from.pop());
        }
        return current;
    }

    private void become(T next) {
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
