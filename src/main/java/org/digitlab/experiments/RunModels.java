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
import org.digitlab.runs.store.RecordFolders;
import org.digitlab.training.Provenance;
import org.digitlab.training.TrainingResult;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.checkpoint.CheckpointFile;

/** Saves the weights of a run: the best as a model, the newest as a checkpoint. */
final class RunModels {

    private final RunSpec spec;
    private final RunFolder folder;
    private final int trainedImages;
    private int bestSaved;
    private boolean complete;

    RunModels(RunSpec spec, RunFolder folder, int trainedImages) {
        this.spec = spec;
        this.folder = folder;
        this.trainedImages = trainedImages;
    }

    /** Saves the checkpoint first: it is complete even if the model cannot be saved. */
    void save(Checkpoint checkpoint) throws IOException {
        RecordFolders.checkPresent(folder.path());
        Manifest newest = intermediate(checkpoint.weights());
        CheckpointFile.save(checkpoint, spec.variant(), spec.recipe(), newest, folder.checkpoint());
        if (!complete && checkpoint.best().epoch() != bestSaved) {
            WeightSnapshot best = checkpoint.best().weights();
            save(DigitModel.of(spec.variant(), best, intermediate(best)));
            bestSaved = checkpoint.best().epoch();
        }
    }

    /** Returns the manifest of a result with the figures of its evaluation. */
    Manifest manifest(TrainingResult result, Map<String, Object> figures) {
        return Provenance.manifest(result, spec.data().sha256(), trainedImages, figures).with(spec.extra().origin());
    }

    /** Saves the final model, which no later checkpoint replaces. */
    void save(TrainingResult result, Manifest manifest) throws IOException {
        save(DigitModel.of(spec.variant(), result.weights(), manifest));
        complete = true;
    }

    /** Saves the outcomes of the final model on the test images. */
    void save(Outcomes test) throws IOException {
        EvaluationFile.of(folder).write(new EvaluationReport(spec.data().sha256(), test, null));
    }

    private Manifest intermediate(WeightSnapshot weights) {
        return Provenance.manifest(spec.variant(), spec.recipe(), weights.iteration(), spec.data().sha256(),
                trainedImages).with(spec.extra().origin());
    }

    /** Does not create a folder that the user has deleted. */
    private void save(DigitModel model) throws IOException {
        RecordFolders.checkPresent(folder.path());
        ModelFile.save(model, folder.model());
        ModelFile.saveManifest(model, folder.manifest());
    }
}
