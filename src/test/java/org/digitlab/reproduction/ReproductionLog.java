package org.digitlab.reproduction;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.digitlab.metrics.ValidationPoint;

/** Records the events of a reproduction. */
final class ReproductionLog implements ReproductionObserver {

    final List<String> lines = new CopyOnWriteArrayList<>();
    final List<String> problems = new CopyOnWriteArrayList<>();
    final List<Path> folders = new CopyOnWriteArrayList<>();
    final List<Integer> folds = new CopyOnWriteArrayList<>();
    volatile IntConsumer onEpoch = epoch -> { };
    volatile Runnable onStart = () -> { };

    @Override
    public void started(PlanProgress now, boolean resumed) {
        line(now, resumed ? "resumed" : "started");
        onStart.run();
    }

    @Override
    public void unresumable(PlanProgress now, String problem) {
        line(now, "unresumable");
    }

    @Override
    public void epoch(PlanProgress now, int fold, ValidationPoint point) {
        folds.add(fold);
        onEpoch.accept(point.epoch());
    }

    @Override
    public void done(PlanProgress now, TrialResult measured) {
        folders.add(measured.folder());
        line(now, measured.reused() ? "reused" : "done");
    }

    @Override
    public void failed(PlanProgress now, String problem) {
        problems.add(problem);
        line(now, "failed");
    }

    private void line(PlanProgress now, String what) {
        lines.add("%s %d %s".formatted(now.training().model().id(), now.training().recipe().seed(), what));
    }
}
