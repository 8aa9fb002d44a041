package org.digitlab.experiments;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.metrics.Outcomes;
import org.digitlab.metrics.TestReport;
import org.digitlab.network.DigitModel;
import org.digitlab.network.Manifest;
import org.digitlab.network.ModelFile;
import org.digitlab.network.WeightSnapshot;
import org.digitlab.runs.EvaluationFile;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunRecord;
import org.digitlab.training.Checkpoint;
import org.digitlab.training.CheckpointFile;
import org.digitlab.training.Provenance;
import org.digitlab.training.TrainingResult;

/** The weights in a run's folder: the best, and the newest with all that is needed to go on. */
final class RunModels {

    private final TrainingJob job;
    private final RunFolder folder;
    private final int trainedImages;
    private int bestSaved;

    RunModels(TrainingJob job, RunFolder folder, int trainedImages) {
        this.job = job;
        this.folder = folder;
        this.trainedImages = trainedImages;
    }

    /** The checkpoint first: it is whole in itself, whatever becomes of the model. */
    void save(Checkpoint checkpoint) throws IOException {
        Manifest newest = underWay(checkpoint.weights()).manifest().orElseThrow();
        CheckpointFile.save(checkpoint, job.variant(), job.recipe(), newest, folder.checkpoint());
        if (checkpoint.best().epoch() != bestSaved) {
            save(underWay(checkpoint.best().weights()));
            bestSaved = checkpoint.best().epoch();
        }
    }

    /**
     * Saves what a training came to.
     *
     * @param test null if it was not tested
     * @return the figures in its manifest
     */
    Map<String, Object> save(TrainingResult result, Outcomes test) throws IOException {
        DigitModel model = Provenance.model(result, job.data().sha256(), trainedImages, figures(test));
        save(model);
        if (test != null) {
            EvaluationFile.of(folder).write(new TestReport(job.data().sha256(), test, null));
        }
        return model.manifest().map(Manifest::results).orElseThrow();
    }

    private DigitModel underWay(WeightSnapshot weights) {
        return Provenance.underWay(job.variant(), job.recipe(), weights, job.data().sha256(), trainedImages);
    }

    private void save(DigitModel model) throws IOException {
        ModelFile.save(model, folder.model());
        ModelFile.saveManifest(model, folder.manifest());
    }

    private static Map<String, Object> figures(Outcomes test) {
        Map<String, Object> figures = new LinkedHashMap<>();
        if (test != null) {
            figures.put(RunRecord.TEST_ACCURACY, test.accuracy());
            figures.put(RunRecord.TEST_LOSS, test.loss());
        }
        return figures;
    }
}
