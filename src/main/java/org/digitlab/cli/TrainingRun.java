package org.digitlab.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.data.Split;
import org.digitlab.evaluation.Evaluation;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.network.DigitModel;
import org.digitlab.runs.RunState;
import org.digitlab.runs.RunWriter;
import org.digitlab.training.TrainingResult;
import org.digitlab.training.TrainingSession;

/** One training, from the empty run folder to the saved model; the test set is read once, at its end. */
final class TrainingRun {

    private final TrainingJob job;
    private final TrainingReport report;

    TrainingRun(TrainingJob job, TrainingReport report) {
        this.job = job;
        this.report = report;
    }

    /**
     * Trains, tests and saves; an interrupt of the process ends the training early and saves what there is.
     *
     * @throws IOException             one sentence: a folder that cannot be written to, before the training starts
     * @throws TrainingFailedException if the training could not go on; its last good weights are saved
     */
    RunReport execute() throws IOException, InterruptedException, TrainingFailedException {
        Split split = job.split();
        try (RunWriter writer = RunWriter.start(job.out(), job.info());
                StopOnInterrupt interrupt = new StopOnInterrupt()) {
            RunRecorder recorder = new RunRecorder(writer, report, job.recipe().epochs());
            TrainingSession session = new TrainingSession(job.variant(), job.recipe(), split, recorder);
            interrupt.stops(session);
            session.run();
            session.await();
            return keep(recorder, split.training().size(), writer);
        }
    }

    private RunReport keep(RunRecorder recorder, int trainedImages, RunWriter writer)
            throws IOException, TrainingFailedException {
        TrainingResult result = recorder.result();
        String problem = recorder.problem();
        if (result == null) {
            writer.finish(RunState.FAILED, problem, Map.of());
            throw new TrainingFailedException(problem);
        }
        DigitModel model = DigitModel.of(job.variant(), result.weights());
        Evaluation test = Evaluator.evaluate(model, job.data().test());
        Map<String, Object> results = results(result, test);
        ModelFiles.save(model, job.manifest(results, trainedImages), writer.model());
        writer.finish(state(result, problem), problem, results);
        if (problem != null) {
            throw new TrainingFailedException(problem + " (the last good weights are in " + writer.folder() + ")");
        }
        RunReport run = report(model, result, test, writer);
        report.done(run);
        return run;
    }

    private static RunState state(TrainingResult result, String problem) {
        if (problem != null) {
            return RunState.FAILED;
        }
        return result.stopped() ? RunState.STOPPED : RunState.FINISHED;
    }

    private static Map<String, Object> results(TrainingResult result, Evaluation test) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("validationAccuracy", measured(result.validationAccuracy()));
        results.put("validationLoss", measured(result.validationLoss()));
        results.put("testAccuracy", measured(test.accuracy()));
        results.put("testLoss", measured(test.loss()));
        results.put("bestEpoch", result.epoch());
        results.put("trainSeconds", result.seconds());
        results.put("imagesPerSecond", measured(result.imagesPerSecond()));
        return results;
    }

    /** JSON has no NaN. */
    private static Double measured(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private RunReport report(DigitModel model, TrainingResult result, Evaluation test, RunWriter writer) {
        return new RunReport(job.variant().family().id(), job.variant().id(), state(result, null),
                model.parameters(), test.accuracy(), test.loss(), result.validationAccuracy(),
                result.validationLoss(), result.epoch(), result.seconds(), result.imagesPerSecond(),
                writer.folder().toString());
    }
}
