package org.digitlab.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;

class DataViewModelTest {

    private final List<Runnable> waiting = new ArrayList<>();
    private final DataViewModel data = new DataViewModel(new Services(new Words(), new TaskExecutor() {
        @Override
        public <T> void execute(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            waiting.add(() -> finish(work, done, failed));
        }

        @Override
        public void later(Runnable action) {
            action.run();
        }
    }, new Notifications(), new ManualPulse()));

    @Test
    void ofTwoLoadsTheLastRequestedCounts() {
        data.loadFolder(Path.of("no", "such", "folder"));
        data.loadBundled();
        waiting.get(1).run();
        assertThat(data.readyBinding().get()).isTrue();
        waiting.get(0).run();
        assertThat(data.dataProperty().get().name()).isEqualTo("MNIST");
        assertThat(data.readyBinding().get()).isTrue();
    }

    @Test
    void anEarlierLoadDoesNotMakeTheLaterOneReady() {
        data.loadBundled();
        data.loadFolder(Path.of("no", "such", "folder"));
        waiting.get(0).run();
        assertThat(data.loadingProperty().get()).isTrue();
        waiting.get(1).run();
        assertThat(data.loadingProperty().get()).isFalse();
        assertThat(data.readyBinding().get()).isFalse();
    }

    @Test
    void aRootFolderIsNamedByItsPath() {
        Path root = Path.of("").toAbsolutePath().getRoot();
        data.loadFolder(root);
        assertThat(data.textProperty().get()).isEqualTo("Loading " + root + "…");
    }

    private static <T> void finish(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        T outcome;
        try {
            outcome = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        done.accept(outcome);
    }
}
