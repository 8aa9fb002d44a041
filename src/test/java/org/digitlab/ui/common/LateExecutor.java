package org.digitlab.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does work at once but delivers its results only when the test says so, in any order. */
public final class LateExecutor implements TaskExecutor {

    private final List<Runnable> outcomes = new ArrayList<>();

    @Override
    public <T> void execute(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        try {
            T outcome = work.call();
            outcomes.add(() -> done.accept(outcome));
        } catch (Exception e) {
            outcomes.add(() -> failed.accept(e));
        }
    }

    @Override
    public void later(Runnable action) {
        outcomes.add(action);
    }

    /** Delivers the result of the newest request. */
    public void deliverNewest() {
        outcomes.remove(outcomes.size() - 1).run();
    }

    /** Delivers the result of the oldest request. */
    public void deliverNext() {
        outcomes.remove(0).run();
    }

    /** Delivers all results in the order of the requests. */
    public void deliverAll() {
        while (!outcomes.isEmpty()) {
            deliverNext();
        }
    }
}
