package org.digitlab.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.training.checkpoint.Checkpoint;

/** Records the events of a run. */
final class RecordingRunObserver implements RunObserver {

    final List<Integer> checkpoints = new ArrayList<>();
    final List<String> unsaved = new ArrayList<>();
    volatile IntConsumer onCheckpoint = epoch -> { };
    volatile IntConsumer onIteration = iteration -> { };
    final ManualPause pause = new ManualPause();
    volatile int savedAgain;
    volatile Runnable onRecorded = () -> { };
    volatile RunResult outcome;
    volatile int ends;
    volatile int images;

    @Override
    public void trainsOn(int learnt) {
        images = learnt;
    }

    @Override
    public void iteration(IterationPoint point) {
        onIteration.accept(point.iteration());
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        checkpoints.add(checkpoint.epoch());
        onCheckpoint.accept(checkpoint.epoch());
    }

    @Override
    public void recorded(RunResult end) {
        outcome = end;
        ends++;
        onRecorded.run();
    }

    @Override
    public void unsaved(String problem) {
        unsaved.add(problem);
    }

    @Override
    public void savedAgain() {
        savedAgain++;
    }
}
