package org.digitlab.metrics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Passes events from training threads to a listener that polls a few times per second. If it stops polling, the oldest
 * events are dropped.
 */
public class Feed<L> {

    private final int capacity;
    private final Deque<Consumer<? super L>> events = new ArrayDeque<>();
    private Consumer<? super L> newest;

    /** @param capacity maximum number of events between two polls */
    public Feed(int capacity) {
        this.capacity = capacity;
    }

    /** Adds an event; events are passed on in their order. */
    public synchronized void add(Consumer<? super L> event) {
        if (events.size() == capacity) {
            events.removeFirst();
        }
        events.addLast(event);
    }

    /** Replaces the event that is passed on last, after all added ones. */
    public synchronized void setNewest(Consumer<? super L> event) {
        newest = event;
    }

    /** Passes on all events since the last call, on the caller's thread. */
    public void drainTo(L listener) {
        List<Consumer<? super L>> gathered;
        synchronized (this) {
            gathered = new ArrayList<>(events);
            events.clear();
            if (newest != null) {
                gathered.add(newest);
                newest = null;
            }
        }
        gathered.forEach(event -> event.accept(listener));
    }
}
