package org.digitlab.ui.folds;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.StoredFolds;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/**
 * Takes cross-validations away and brings them back, the last ones first, as long as the window is open. For the FX
 * thread.
 */
final class FoldsTrash {

    /**
     * One that was taken away.
     *
     * @param folder where it lies now
     * @param back   told that it was brought back
     */
    private record Gone(StoredFolds folds, Path folder, Consumer<StoredFolds> back) {
    }

    private final FoldsStore store;
    private final Words words;
    private final TaskExecutor executor;
    private final Notifications notifications;
    private final Deque<Gone> deletions = new ArrayDeque<>();
    /** To bring back the last; null before the first. */
    private Notifications.Message offer;

    FoldsTrash(FoldsStore store, Words words, TaskExecutor executor, Notifications notifications) {
        this.store = store;
        this.words = words;
        this.executor = executor;
        this.notifications = notifications;
    }

    /**
     * Takes one away; a notification offers to bring it back.
     *
     * @param back told if it was brought back
     * @param over told that it was done, or could not be
     */
    void delete(StoredFolds doomed, Consumer<StoredFolds> back, Runnable over) {
        executor.execute(() -> new Gone(doomed, store.delete(doomed), back), gone -> {
            deletions.push(gone);
            offer = notifications.offer(words.format("folds.deleted", new KeptText(words).title(doomed)),
                    words.get("compare.undo"), () -> undo(gone));
            over.run();
        }, error -> {
            notifications.problem(error);
            over.run();
        });
    }

    /** Whether there is a deletion to take back. */
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
    private void undo(Gone gone) {
        if (deletions.remove(gone)) {
            notifications.withdraw(offer);
            executor.execute(() -> store.restore(gone.folder(), gone.folds().id()), gone.back(),
                    notifications::problem);
        }
    }
}
