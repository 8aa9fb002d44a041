package org.digitlab.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.training.checkpoint.Checkpoint;

/** Records all events of a training. */
public final class Recorder implements TrainingObserver {

    final List<SessionState> states = Collections.synchronizedList(new ArrayList<>());
    public final List<IterationPoint> iterations = Collections.synchronizedList(new ArrayList<>());
    public final List<ValidationPoint> validations = Collections.synchronizedList(new ArrayList<>());
    final List<WeightSnapshot> snapshots = Collections.synchronizedList(new ArrayList<>());
    public final List<Checkpoint> checkpoints = Collections.synchronizedList(new ArrayList<>());
    volatile Consumer<IterationPoint> onIteration = point -> { };
    volatile Consumer<WeightSnapshot> onSnapshot = weights -> { };
    volatile Progress progress;
    public volatile TrainingResult result;
    public volatile String failure;

    /** Returns the measurements of every iteration without times. */
    List<IterationPoint> curve() {
        return iterations.stream().map(point -> new IterationPoint(point.iteration(), point.epoch(), point.loss(),
                point.accuracy(), point.learningRate())).toList();
    }

    @Override
    public void stateChanged(SessionState state) {
        states.add(state);
    }

    @Override
    public void iteration(IterationPoint point) {
        iterations.add(point);
        onIteration.accept(point);
    }

    @Override
    public void validation(ValidationPoint point) {
        validations.add(point);
    }

    @Override
    public void progress(Progress latest) {
        progress = latest;
    }

    @Override
    public void snapshot(WeightSnapshot weights) {
        snapshots.add(weights);
        onSnapshot.accept(weights);
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        checkpoints.add(checkpoint);
    }

    @Override
    public void finished(TrainingResult outcome) {
        result = outcome;
    }

    @Override
    public void failed(String reason, TrainingResult outcome) {
        failure = reason;
        result = outcome;
    }
}
