package org.digitlab.ui.comparison;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.runs.RunStore;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/** A folder of runs, and view models that list them. */
final class RunsFolder {

    final Path root;
    final ManualPulse pulse = new ManualPulse();
    final Notifications notifications = new Notifications();

    RunsFolder(Path root) {
        this.root = root;
    }

    /** Records an MLP and two CNNs; the newest is the first in a list. */
    void recordThree() throws IOException {
        SampleRuns.finished(root, "mlp", "classic", 5);
        SampleRuns.finished(root, "cnn", "classic", 5);
        SampleRuns.finished(root, "cnn", "fast", 5);
    }

    RunsViewModel opened() {
        return opened(root, new CurrentThreadExecutor());
    }

    RunsViewModel opened(Path folder, TaskExecutor executor) {
        RunsViewModel runs = new RunsViewModel(new RunStore(folder),
                new Services(new Words(), executor, notifications, pulse));
        runs.open();
        return runs;
    }

    static String id(RunsViewModel runs, int row) {
        return runs.rows().get(row).run().id();
    }
}
