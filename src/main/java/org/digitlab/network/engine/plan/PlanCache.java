package org.digitlab.network.engine.plan;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The most recently used plans, one for each shape; older ones are freed. */
public final class PlanCache<K, P> implements AutoCloseable {

    /** Full and last batches of training and evaluation, and single images. */
    private static final int CAPACITY = 4;

    private final Consumer<P> free;
    private final Map<K, P> plans = new LinkedHashMap<>(CAPACITY + 1, 1, true);

    public PlanCache(Consumer<P> free) {
        this.free = free;
    }

    public P get(K shape, Function<K, P> factory) {
        P plan = plans.computeIfAbsent(shape, factory);
        if (plans.size() > CAPACITY) {
            Iterator<P> eldest = plans.values().iterator();
            free.accept(eldest.next());
            eldest.remove();
        }
        return plan;
    }

    public void forEach(Consumer<P> action) {
        plans.values().forEach(action);
    }

    @Override
    public void close() {
        forEach(free);
        plans.clear();
    }
}
