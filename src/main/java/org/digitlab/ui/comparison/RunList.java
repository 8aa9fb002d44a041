package org.digitlab.ui.comparison;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitlab.files.Problem;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.comparison.RunsViewModel.Phase;

/**
 * The list of runs as it is on the disk. One that was begun before the window changed something itself may show what
 * was before, and is dropped. For the FX thread.
 */
final class RunList {

    private final RunStore store;
    private final TaskExecutor executor;
    private final Notifications notifications;
    private final Consumer<List<StoredRun>> newest;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private boolean reading;
    private boolean troubled;
    private int changes;
    private int held;

    /** @param newest takes every list, newest runs first */
    RunList(RunStore store, TaskExecutor executor, Notifications notifications, Consumer<List<StoredRun>> newest) {
        this.store = store;
        this.executor = executor;
        this.notifications = notifications;
        this.newest = newest;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether there was a list already. */
    boolean isReady() {
        return phase.get() == Phase.READY;
    }

    /** Says that a run was changed: lists under way may not know. */
    void changed() {
        changes++;
    }

    /** Reads no list until {@link #letGo}, for folders are on the move. */
    void hold() {
        changed();
        held++;
    }

    void letGo() {
        held--;
        refresh();
    }

    /** Reads the list again; what is on the screen stays until it is there. */
    void refresh() {
        if (reading || held > 0) {
            return;
        }
        reading = true;
        int begun = changes;
        executor.execute(store::list, runs -> ended(begun, () -> take(runs)),
                error -> ended(begun, () -> failed(error)));
    }

    private void ended(int begun, Runnable answer) {
        reading = false;
        if (begun == changes) {
            answer.run();
        } else {
            refresh();
        }
    }

    private void take(List<StoredRun> runs) {
        troubled = false;
        newest.accept(runs);
        phase.set(Phase.READY);
    }

    /** A list that is there stays; that it cannot be read any more is said once and not at every beat. */
    private void failed(Throwable error) {
        if (!isReady()) {
            failure.set(Problem.sentence(error));
            phase.set(Phase.FAILED);
        } else if (!troubled) {
            notifications.problem(error);
        }
        troubled = true;
    }
}
