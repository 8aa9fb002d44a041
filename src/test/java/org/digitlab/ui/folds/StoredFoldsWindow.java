package org.digitlab.ui.folds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.FoldsWriter;
import org.digitlab.runs.StoredFolds;
import org.digitlab.runs.store.RunState;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/** A folder of recorded cross-validations, and the view model that shows them. */
final class StoredFoldsWindow {

    final Words words = new Words();
    final Notifications notifications = new Notifications();
    final Drawn drawn = new Drawn();

    final Path folder;
    final FakeFolds fake;
    final FoldsViewModel view;

    StoredFoldsWindow(Path folder) {
        this.folder = folder;
        fake = new FakeFolds(folder);
        view = view(new CurrentThreadExecutor());
    }

    FoldsViewModel view(TaskExecutor executor) {
        FoldsViewModel made = fake.view(words, executor, notifications);
        made.shown().setCurves(drawn);
        return made;
    }

    /** Records a cross-validation of three folds that is newer than all others, whatever the clock says. */
    Path record(String model, RunState end, int complete) throws IOException {
        Path made;
        try (FoldsWriter writer = FakeFolds.start(folder, model, "classic", 3)) {
            for (int fold = 1; fold <= complete; fold++) {
                FakeFolds.fold(writer, fold);
            }
            if (end != null) {
                writer.finish(end, end == RunState.FAILED ? "Fold 2: it diverged" : null);
            }
            made = writer.folder().path();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return Files.move(made, folder.resolve("2020-%02d-%s-classic".formatted(all.count(), model)));
        }
    }

    void choose(Path path) {
        view.stored().selectedProperty().set(find(path));
    }

    String title(Path path) {
        return new FoldsText(words).title(find(path));
    }

    StoredFolds find(Path path) {
        return view.stored().all().stream().filter(one -> one.folder().path().equals(path)).findFirst().orElseThrow();
    }

    static final class Drawn implements FoldCurves {

        final List<String> points = new ArrayList<>();

        @Override
        public void start(int folds) {
            points.removeIf(point -> folds == 0);
        }

        @Override
        public void validation(int fold, ValidationPoint point) {
            points.add(fold + ": " + point.accuracy());
        }
    }
}
