package org.digitlab.ui.records;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitlab.files.Problem;
import org.digitlab.runs.store.RecordStore;
import org.digitlab.runs.store.StoredRecord;
import org.digitlab.ui.common.Services;

/**
 * Lists a store in the background. A list that was started before the window itself changed an entry may be out of date
 * and is dropped. For the FX thread.
 *
 * @param <T> the entries
 */
public final class RecordList<T extends StoredRecord> {

    /** Whether there is a list. */
    public enum Phase {
        LOADING, READY, FAILED
    }

    private final RecordStore<T> store;
    private final Services services;
    private final Consumer<List<T>> target;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private boolean reading;
    private boolean failing;
    private int changes;
    private int held;

    /** @param target receives every list, newest entries first */
    public RecordList(RecordStore<T> store, Services services, Consumer<List<T>> target) {
        this.store = store;
        this.services = services;
        this.target = target;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Why the store cannot be listed, one sentence; empty if a list was read. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Returns whether a list was read before. */
    public boolean isReady() {
        return phase.get() == Phase.READY;
    }

    /** Drops lists that are being read, because an entry was changed. */
    public void invalidate() {
        changes++;
    }

    /** Reads no list until {@link #release}, because folders are being moved. */
    void hold() {
        invalidate();
        held++;
    }

    void release() {
        held--;
        refresh();
    }

    /** Reads the list again; the previous one stays until then. */
    public void refresh() {
        if (reading || held > 0) {
            return;
        }
        reading = true;
        int started = changes;
        services.executor().execute(store::list, found -> ended(started, () -> show(found)),
                error -> ended(started, () -> failed(error)));
    }

    private void ended(int started, Runnable action) {
        reading = false;
        if (started == changes) {
            action.run();
        } else {
            refresh();
        }
    }

    private void show(List<T> found) {
        failing = false;
        target.accept(found);
        phase.set(Phase.READY);
    }

    /** Keeps an earlier list, and reports repeated failures once. */
    private void failed(Throwable error) {
        if (!isReady()) {
            failure.set(Problem.sentence(error));
            phase.set(Phase.FAILED);
        } else if (!failing) {
            services.notifications().problem(error);
        }
        failing = true;
    }
}
