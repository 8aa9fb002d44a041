package org.digitlab.ui.records;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.digitlab.files.Problem;
import org.digitlab.runs.store.RecordStore;
import org.digitlab.runs.store.StoredRecord;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;

/**
 * Deletes entries of a store and restores them, the last deletion first, while the window is open. For the FX thread.
 *
 * @param <T> the entries
 */
public final class Deletions<T extends StoredRecord> {

    private final RecordList<T> list;
    private final RecordStore<T> store;
    private final Services services;
    private final Function<List<T>, String> sentence;
    private final BiConsumer<List<T>, List<T>> listener;
    private final Deque<Batch<T>> undoable = new ArrayDeque<>();
    /** Offers to undo the last deletion; null before the first. */
    private Notifications.Message offer;

    /**
     * @param list     lists the store; held while folders are being moved
     * @param sentence says that entries were deleted
     * @param listener receives the deleted and the restored entries before the list is read again
     */
    public Deletions(RecordList<T> list, RecordStore<T> store, Services services, Function<List<T>, String> sentence,
            BiConsumer<List<T>, List<T>> listener) {
        this.list = list;
        this.store = store;
        this.services = services;
        this.sentence = sentence;
        this.listener = listener;
    }

    /** Deletes as many of the entries as possible; a notification offers to undo. */
    public void delete(List<T> entries) {
        list.hold();
        services.executor().execute(() -> deleted(entries), this::ended, this::failed);
    }

    public boolean isUndoable() {
        return !undoable.isEmpty();
    }

    /** Undoes the last deletion. */
    public void undo() {
        if (isUndoable()) {
            undo(undoable.peek());
        }
    }

    /** Erases entries that were deleted long ago. */
    public void purge() {
        services.executor().execute(() -> {
            store.purge(Instant.now());
            return store;
        }, done -> { }, services.notifications()::problem);
    }

    /** Ignores a second click. */
    private void undo(Batch<T> batch) {
        if (undoable.remove(batch)) {
            services.notifications().withdraw(offer);
            list.hold();
            services.executor().execute(() -> restored(batch), this::ended, this::failed);
        }
    }

    private Batch<T> deleted(List<T> entries) {
        Batch<T> batch = new Batch<>();
        for (T entry : entries) {
            try {
                batch.deleted.put(entry, store.delete(entry));
            } catch (IOException e) {
                batch.problems.add(Problem.sentence(e));
            }
        }
        return batch;
    }

    private Batch<T> restored(Batch<T> before) {
        Batch<T> batch = new Batch<>();
        before.deleted.forEach((entry, folder) -> {
            try {
                batch.restored.add(store.restore(folder, entry.id()));
            } catch (IOException e) {
                batch.deleted.put(entry, folder);
                batch.problems.add(Problem.sentence(e));
            }
        });
        return batch;
    }

    private void ended(Batch<T> batch) {
        List<T> deleted = List.copyOf(batch.deleted.keySet());
        String problem = String.join("; ", batch.problems);
        if (!deleted.isEmpty()) {
            undoable.push(batch);
            String text = sentence.apply(deleted);
            offer = services.notifications().offer(problem.isEmpty() ? text : text + "; " + problem,
                    services.words().get("compare.undo"), () -> undo(batch));
        } else if (!problem.isEmpty()) {
            services.notifications().problem(problem);
        }
        listener.accept(deleted, batch.restored);
        list.release();
    }

    private void failed(Throwable error) {
        services.notifications().problem(error);
        list.release();
    }

    /** Entries that were deleted or restored together. */
    private static final class Batch<T> {

        /** Paths in the trash. */
        private final Map<T, Path> deleted = new LinkedHashMap<>();
        private final List<T> restored = new ArrayList<>();
        private final Set<String> problems = new LinkedHashSet<>();
    }
}
