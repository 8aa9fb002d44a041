package org.digitlab.experiments;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.data.DigitData;
import org.digitlab.data.ExtraImages;
import org.digitlab.data.Split;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.InterruptedRun;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunWriter;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingImages;
import org.digitlab.training.TrainingSession;
import org.digitlab.training.checkpoint.Checkpoint;

/**
 * A run that is being recorded: all measurements as they come, the best and the newest weights at every checkpoint, and at
 * the end the model and its results on the test images, which are used only then. After a crash the run can be resumed.
 */
public final class LiveRun {

    private final RunWriter writer;
    private final RunRecorder recorder;
    private final TrainingSession session;
    private final int completedEpochs;

    private LiveRun(RunSpec spec, Split split, RunWriter writer, Checkpoint from, RunObserver observer,
            RetryPause pause) {
        this.writer = writer;
        completedEpochs = from == null ? 0 : from.epoch();
        observer.trainsOn(TrainingImages.count(split.training(), spec.recipe()));
        recorder = new RunRecorder(spec, split, writer, from, observer, pause);
        session = new TrainingSession(spec.variant(), spec.recipe(), split, spec.engine(), recorder, from);
    }

    /** Creates a run that is ready to be started. */
    public static LiveRun start(RunSpec spec, RunObserver observer) throws IOException {
        return start(spec, observer, new RetryPause());
    }

    static LiveRun start(RunSpec spec, RunObserver observer, RetryPause pause) throws IOException {
        Split split = spec.split();
        return create(RunWriter.start(spec.out(), spec.info()), spec, split, null, observer, pause);
    }

    /**
     * Prepares a run that ended early to be resumed: from its checkpoint, or from the beginning if it ended in its first
     * epoch. Its result will be that of an uninterrupted run.
     *
     * @param run    locked; the caller closes it
     * @param data   the dataset of the run
     * @param extra  the extra images of the run
     * @param engine computes
     * @throws IOException one sentence if the run has other data or no usable checkpoint; its files are then unchanged
     */
    public static LiveRun resume(InterruptedRun run, DigitData data, ExtraImages extra, EngineKind engine,
            RunObserver observer) throws IOException {
        ResumePoint point = ResumePoint.read(run, data, extra, engine);
        RunWriter writer = run.resume(point.pastIterations());
        return create(writer, point.spec(), point.split(), point.checkpoint(), observer, new RetryPause());
    }

    /**
     * Prepares the run in a folder to be resumed, as {@link #resume(InterruptedRun, DigitData, ExtraImages, EngineKind,
     * RunObserver)}.
     *
     * @throws IOException one sentence, also if the run is finished, being written or cannot be read
     */
    public static LiveRun resume(Path folder, DigitData data, ExtraImages extra, EngineKind engine,
            RunObserver observer) throws IOException {
        try (InterruptedRun run = InterruptedRun.open(folder)) {
            return resume(run, data, extra, engine, observer);
        }
    }

    private static LiveRun create(RunWriter writer, RunSpec spec, Split split, Checkpoint from, RunObserver observer,
            RetryPause pause) throws IOException {
        try {
            return new LiveRun(spec, split, writer, from, observer, pause);
        } catch (RuntimeException | OutOfMemoryError e) {
            writer.discard();
            throw e;
        }
    }

    /** Returns the session, which runs, pauses and stops the training. */
    public TrainingSession session() {
        return session;
    }

    public RunFolder folder() {
        return writer.folder();
    }

    /** Returns the last complete epoch of the checkpoint from which the run is resumed; 0 for a new run. */
    public int completedEpochs() {
        return completedEpochs;
    }

    /** Reads the measurements up to the checkpoint from which the run is resumed. */
    public void readPast(MetricsSink sink) throws IOException {
        writer.readPast(sink);
    }

    /** Undoes the start: deletes a new run, or leaves a resumed one as it was. Only before the session runs. */
    public void discard() throws IOException {
        writer.discard();
    }

    /** Interrupts the run within an iteration because the program is about to end; it can be resumed later. */
    public void abandon() {
        recorder.abandon(session.state() != SessionState.STOPPING);
        try {
            session.stop();
        } catch (IllegalStateException e) {
            // The session was not started, or is over.
        }
    }
}
