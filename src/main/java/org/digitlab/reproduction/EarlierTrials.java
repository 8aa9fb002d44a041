package org.digitlab.reproduction;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.digitlab.experiments.RunEvaluation;
import org.digitlab.experiments.RunSpec;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Results of earlier reproductions in the same folder: trainings with the same network, recipe, seed and data are not
 * repeated, whatever engine computed them.
 */
final class EarlierTrials {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierTrials.class);

    private final Setting setting;
    private final RunStore runs;
    private final FoldsStore folds;

    EarlierTrials(Setting setting) {
        this.setting = setting;
        runs = new RunStore(setting.runs());
        folds = new FoldsStore(setting.crossValidations());
    }

    /** Returns the newest complete training. */
    Optional<TrialResult> complete(PlannedTraining planned) throws IOException {
        return planned.model().protocol() == Protocol.FOLDS ? completeFolds(planned) : completeRun(planned);
    }

    /** Returns the newest training that can be resumed. */
    Optional<StoredRun> resumable(PlannedTraining planned) throws IOException {
        return runs(planned).filter(StoredRun::isResumable).findFirst();
    }

    private Optional<TrialResult> completeRun(PlannedTraining planned) throws IOException {
        for (StoredRun run : runs(planned).filter(one -> one.condition() == RunCondition.FINISHED).toList()) {
            OptionalDouble accuracy = accuracy(run);
            if (accuracy.isPresent()) {
                return Optional.of(new TrialResult(planned, List.of(accuracy.getAsDouble()),
                        run.record().figure(ResultNames.TRAIN_SECONDS).orElse(Double.NaN), run.folder().path(), true));
            }
        }
        return Optional.empty();
    }

    /** Returns the accuracy on the test images, measured now if the record lacks it; empty if the model is unreadable. */
    private OptionalDouble accuracy(StoredRun run) {
        OptionalDouble recorded = run.record().figure(ResultNames.TEST_ACCURACY);
        return recorded.isPresent() ? recorded : evaluated(new RunEvaluation(run.folder(), setting.engine(),
                problem -> LOG.warn("The evaluation of {} could not be saved", run.folder().path(), problem)));
    }

    private OptionalDouble evaluated(RunEvaluation evaluation) {
        try {
            Optional<EvaluationReport> saved = evaluation.saved(setting.data());
            return OptionalDouble.of((saved.isPresent() ? saved.get()
                    : evaluation.evaluate(setting.data(), part -> { }, () -> false)).accuracy());
        } catch (IOException e) {
            LOG.warn("A complete training cannot be evaluated and is repeated", e);
            return OptionalDouble.empty();
        }
    }

    private Stream<StoredRun> runs(PlannedTraining planned) throws IOException {
        RunSpec spec = setting.spec(planned);
        return runs.list().stream().filter(run -> run.isReadable() && spec.matches(run.record().info()));
    }

    private Optional<TrialResult> completeFolds(PlannedTraining planned) throws IOException {
        RunSpec spec = setting.spec(planned);
        return folds.list().stream().filter(one -> one.condition() == RunCondition.FINISHED
                        && one.record().folds() == Protocol.FOLD_COUNT && spec.matches(one.record().run().info()))
                .findFirst().map(one -> TrialResult.of(planned, one.record().complete(), one.folder().path(), true));
    }
}
