package org.digitlab.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does work at once but keeps its outcomes back, so that a test can hand them over in any order. */
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

    /** Hands over what was asked for last. */
    public void deliverNewest() {
        outcomes.remove(outcomes.size() - 1).run();
    }

    /** Hands over what was asked for first. */
    public void deliverNext() {
        outcomes.remove(0).run();
    }

    /** Hands over everything, in the order in which it was asked for. */
    public void deliverAll() {
        while (!outcomes.isEmpty()) {
            deliverNext();
        }
    }
}
