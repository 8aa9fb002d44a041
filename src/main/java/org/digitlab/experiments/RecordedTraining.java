package org.digitlab.experiments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.digitlab.data.DigitData;
import org.digitlab.data.ExtraImages;
import org.digitlab.data.Split;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunWriter;
import org.digitlab.training.TrainingImages;
import org.digitlab.training.TrainingSession;
import org.digitlab.training.checkpoint.Checkpoint;

/**
 * One training that is written down as it goes: best and newest weights at every checkpoint, all measurements, and at
 * its end the model and what the test set says of it, which is read once. A crash leaves a run that can be continued.
 */
public final class RecordedTraining {

    private final RunWriter writer;
    private final RunRecorder recorder;
    private final TrainingSession session;
    private final int epochsBefore;

    private RecordedTraining(TrainingJob job, Split split, RunWriter writer, Checkpoint from, RunObserver observer) {
        this.writer = writer;
        epochsBefore = from == null ? 0 : from.epoch();
        observer.learnsFrom(TrainingImages.count(split.training(), job.recipe()));
        recorder = new RunRecorder(job, split, writer, from, observer);
        session = new TrainingSession(job.variant(), job.recipe(), split, job.engine(), recorder, from);
    }

    /**
     * Makes a run of its own, ready to be started.
     *
     * @throws IOException one sentence if its folder cannot be written to
     */
    public static RecordedTraining start(TrainingJob job, RunObserver observer) throws IOException {
        Split split = job.split();
        return over(RunWriter.start(job.out(), job.info()), job, split, null, observer);
    }

    /**
     * Makes a run that was cut short ready to go on from its last checkpoint, to the same end as if it had never been
     * interrupted.
     *
     * @param run    its folder
     * @param data   the same as then
     * @param extra  likewise
     * @param engine what is to compute
     * @throws IOException one sentence if it is finished, is being written, learnt from other data, has no checkpoint
     *                     or cannot be read; its files are then what they were
     */
    public static RecordedTraining resume(Path run, DigitData data, ExtraImages extra, EngineKind engine,
            RunObserver observer) throws IOException {
        RunFolder folder = new RunFolder(run);
        AtomicReference<CutShort> read = new AtomicReference<>();
        RunWriter writer = RunWriter.resume(folder, record -> {
            read.set(CutShort.read(folder, record.info(), data, extra, engine));
            return read.get().checkpoint().weights().iteration();
        });
        CutShort cut = read.get();
        return over(writer, cut.job(), cut.split(), cut.checkpoint(), observer);
    }

    private static RecordedTraining over(RunWriter writer, TrainingJob job, Split split, Checkpoint from,
            RunObserver observer) throws IOException {
        try {
            return new RecordedTraining(job, split, writer, from, observer);
        } catch (RuntimeException | OutOfMemoryError e) {
            writer.discard();
            throw e;
        }
    }

    /** Runs, pauses and stops it. */
    public TrainingSession session() {
        return session;
    }

    /** Where it is kept. */
    public RunFolder folder() {
        return writer.folder();
    }

    /** The last complete epoch of the checkpoint that it goes on from; 0 if it starts anew. */
    public int epochsBefore() {
        return epochsBefore;
    }

    /**
     * Hands on what was measured before the checkpoint that it goes on from.
     *
     * @throws IOException one sentence that names the file that cannot be read
     */
    public void past(MetricsSink sink) throws IOException {
        writer.past(sink);
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
