package org.digitlab.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.data.Split;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.files.Problem;
import org.digitlab.metrics.Outcomes;
import org.digitlab.network.DigitModel;
import org.digitlab.network.Manifest;
import org.digitlab.network.ModelFile;
import org.digitlab.runs.RunState;
import org.digitlab.runs.RunWriter;
import org.digitlab.training.Provenance;
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
     * @throws IOException             one sentence; for a folder that cannot be written to before the training starts
     * @throws TrainingFailedException if the training could not go on; its last good weights are saved
     */
    RunReport execute() throws IOException, InterruptedException, TrainingFailedException {
        Split split = job.split();
        // The process may end once the first of these is closed, so it is closed last.
        try (StopOnInterrupt interrupt = new StopOnInterrupt();
                RunWriter writer = RunWriter.start(job.out(), job.info())) {
            RunRecorder recorder = new RunRecorder(writer, report, job.recipe().epochs());
            TrainingSession session = new TrainingSession(job.variant(), job.recipe(), split, job.engine(), recorder);
            session.run();
            interrupt.stops(session);
            session.await();
            return keep(recorder.result(), recorder.problem(), split.training().size(), writer);
        }
    }

    private RunReport keep(TrainingResult result, String problem, int trainedImages, RunWriter writer)
            throws IOException, TrainingFailedException {
        if (result == null) {
            writer.finish(RunState.FAILED, problem, Map.of());
            throw new TrainingFailedException(problem);
        }
        Outcomes test = test(result);
        DigitModel model = Provenance.model(result, job.data().sha256(), trainedImages, figures(test));
        save(model, writer);
        Map<String, Object> results = model.manifest().map(Manifest::results).orElseThrow();
        writer.finish(state(result, problem), problem, results);
        if (problem != null) {
            throw new TrainingFailedException(problem + " (the last good weights are in " + writer.folder() + ")");
        }
        RunReport run = report(model, result, test, writer);
        report.done(run);
        return run;
    }

    private Outcomes test(TrainingResult result) {
        try (DigitModel model = DigitModel.of(job.variant(), result.weights(), null)) {
            model.computeWith(job.engine());
            return Evaluator.evaluate(model, job.data().test());
        }
    }

    private static void save(DigitModel model, RunWriter writer) throws IOException {
        try {
            ModelFile.save(model, writer.model());
            ModelFile.saveManifest(model, writer.manifest());
        } catch (IOException e) {
            try {
                writer.finish(RunState.FAILED, Problem.sentence(e), Map.of());
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private static RunState state(TrainingResult result, String problem) {
        if (problem != null) {
            return RunState.FAILED;
        }
        return result.stopped() ? RunState.STOPPED : RunState.FINISHED;
    }

    private static Map<String, Object> figures(Outcomes test) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("testAccuracy", test.accuracy());
        figures.put("testLoss", test.loss());
        return figures;
    }

    private RunReport report(DigitModel model, TrainingResult result, Outcomes test, RunWriter writer) {
        return new RunReport(model.family().id(), model.variant(), state(result, null), model.parameters(),
                test.accuracy(), test.loss(), result.validationAccuracy(), result.validationLoss(), result.epoch(),
                result.seconds(), result.imagesPerSecond(), writer.folder().toString());
    }
}
