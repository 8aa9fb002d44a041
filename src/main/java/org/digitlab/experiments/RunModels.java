package org.digitlab.experiments;

import java.io.IOException;
import java.util.Map;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.Manifest;
import org.digitlab.network.model.ModelFile;
import org.digitlab.runs.EvaluationFile;
import org.digitlab.runs.RunFolder;
import org.digitlab.training.Provenance;
import org.digitlab.training.TrainingResult;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.checkpoint.CheckpointFile;

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
        Manifest newest = underWay(checkpoint.weights());
        CheckpointFile.save(checkpoint, job.variant(), job.recipe(), newest, folder.checkpoint());
        if (checkpoint.best().epoch() != bestSaved) {
            WeightSnapshot best = checkpoint.best().weights();
            save(DigitModel.of(job.variant(), best, underWay(best)));
            bestSaved = checkpoint.best().epoch();
        }
    }

    /**
     * Where what a training came to is from.
     *
     * @param figures of its tests
     */
    Manifest manifest(TrainingResult result, Map<String, Object> figures) {
        return Provenance.manifest(result, job.data().sha256(), trainedImages, figures)
                .with(job.extra().origin());
    }

    /** Saves what a training came to. */
    void save(TrainingResult result, Manifest manifest) throws IOException {
        save(DigitModel.of(job.variant(), result.weights(), manifest));
    }

    /** Keeps the test of the model that is saved, which can be made again at any time. */
    void keep(Outcomes test) throws IOException {
        EvaluationFile.of(folder).write(new EvaluationReport(job.data().sha256(), test, null));
    }

    private Manifest underWay(WeightSnapshot weights) {
        return Provenance.manifest(job.variant(), job.recipe(), weights.iteration(), job.data().sha256(),
                trainedImages).with(job.extra().origin());
    }

    private void save(DigitModel model) throws IOException {
        ModelFile.save(model, folder.model());
        ModelFile.saveManifest(model, folder.manifest());
    }
}
