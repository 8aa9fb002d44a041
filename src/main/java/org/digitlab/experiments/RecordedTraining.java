package org.digitlab.experiments;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.data.DigitData;
import org.digitlab.data.Split;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunWriter;
import org.digitlab.training.Checkpoint;
import org.digitlab.training.TrainingSession;

/**
 * One training that is written down as it goes: best and newest weights at every checkpoint, all measurements, and at
 * its end the model and what the test set says of it, which is read once. A crash leaves a run that can be continued.
 */
public final class RecordedTraining {

    private final RunWriter writer;
    private final RunRecorder recorder;
    private final TrainingSession session;

    private RecordedTraining(TrainingJob job, Split split, RunWriter writer, Checkpoint from, RunObserver observer) {
        this.writer = writer;
        recorder = new RunRecorder(job, writer, split.training().size(), from, observer);
        session = new TrainingSession(job.variant(), job.recipe(), split, job.engine(), recorder, from);
    }

    /**
     * Makes a run of its own, ready to be started.
     *
     * @throws IOException one sentence if its folder cannot be written to
     */
    public static RecordedTraining start(TrainingJob job, RunObserver observer) throws IOException {
        Split split = job.split();
        return new RecordedTraining(job, split, RunWriter.start(job.out(), job.info()), null, observer);
    }

    /**
     * Makes a run that was cut short ready to go on from its last checkpoint, to the same end as if it had never been
     * interrupted.
     *
     * @param run    its folder
     * @param data   the same as then
     * @param engine what is to compute
     * @throws IOException one sentence if it is finished, is being written, learnt from other data, has no checkpoint
     *                     or cannot be read; its files are then what they were
     */
    public static RecordedTraining resume(Path run, DigitData data, EngineKind engine, RunObserver observer)
            throws IOException {
        CutShort cut = CutShort.read(new RunFolder(run), data, engine);
        Split split = cut.job().split();
        RunWriter writer = RunWriter.resume(new RunFolder(run), cut.checkpoint().weights().iteration());
        return new RecordedTraining(cut.job(), split, writer, cut.checkpoint(), observer);
    }

    /** Runs, pauses and stops it. */
    public TrainingSession session() {
        return session;
    }

    /** Where it is kept. */
    public RunFolder folder() {
        return writer.folder();
    }

    /** Takes back a training that was never begun. */
    public void discard() throws IOException {
        writer.discard();
    }

    /** Stops it for a program that is about to end: what there is is kept, yet no longer tested. */
    public void abandon() {
        recorder.hurry();
        try {
            session.stop();
        } catch (IllegalStateException e) {
            // Not begun, or over by itself: there is nothing to stop.
        }
    }
}
