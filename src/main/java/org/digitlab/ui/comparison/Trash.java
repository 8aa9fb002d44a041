package org.digitlab.ui.comparison;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.digitlab.runs.RunStore;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/** Takes runs away and brings them back, the last ones first, as long as the window is open. For the FX thread. */
final class Trash {

    private final RunStore store;
    private final Words words;
    private final TaskExecutor executor;
    private final Notifications notifications;
    private final RunList list;
    private final Deque<Deletion> deletions = new ArrayDeque<>();
    /** To bring back the last; null before the first. */
    private Notifications.Message offer;

    Trash(RunStore store, Words words, TaskExecutor executor, Notifications notifications, RunList list) {
        this.store = store;
        this.words = words;
        this.executor = executor;
        this.notifications = notifications;
        this.list = list;
    }

    /** @param gone takes those that are gone, which may be some or none */
    void delete(List<RunRow> doomed, Consumer<List<RunRow>> gone) {
        list.hold();
        executor.execute(() -> Deletion.of(store, doomed), deletion -> {
            gone.accept(deletion.rows());
            ended(deletion);
        }, this::failed);
    }

    boolean isUndoable() {
        return !deletions.isEmpty();
    }

    /** Brings back what was deleted last. */
    void undo() {
        if (isUndoable()) {
            undo(deletions.peek());
        }
    }

    /** Two clicks bring back once. */
    private void undo(Deletion deletion) {
        if (deletions.remove(deletion)) {
            notifications.withdraw(offer);
            list.hold();
            executor.execute(() -> deletion.undo(store), this::ended, this::failed);
        }
    }

    private void ended(Deletion deletion) {
        if (!deletion.isNothing()) {
            deletions.push(deletion);
            offer = notifications.offer(deletion.sentence(words), words.get("compare.undo"), () -> undo(deletion));
        } else if (!deletion.problems().isEmpty()) {
            notifications.problem(deletion.problem());
        }
        list.letGo();
    }

    private void failed(Throwable error) {
        notifications.problem(error);
        list.letGo();
    }
}
