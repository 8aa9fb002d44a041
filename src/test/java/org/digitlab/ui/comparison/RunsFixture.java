package org.digitlab.ui.comparison;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.runs.RunStore;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.io.TempDir;

/** A folder of runs, and the list of them in the window. */
abstract class RunsFixture {

    @TempDir
    Path root;
    final ManualPulse pulse = new ManualPulse();
    final Notifications notifications = new Notifications();

    void three() throws IOException {
        SampleRuns.finished(root, "mlp", "classic", 5);
        SampleRuns.finished(root, "cnn", "classic", 5);
        SampleRuns.finished(root, "cnn", "fast", 5);
    }

    RunsViewModel opened() {
        RunsViewModel runs = view(root);
        runs.open();
        return runs;
    }

    RunsViewModel view(Path folder) {
        return new RunsViewModel(new RunStore(folder),
                new Services(new Words(), new CurrentThreadExecutor(), notifications, pulse));
    }

    static String id(RunsViewModel runs, int row) {
        return runs.rows().get(row).run().id();
    }
}
