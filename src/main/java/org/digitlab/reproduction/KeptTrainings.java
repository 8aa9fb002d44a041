package org.digitlab.reproduction;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.digitlab.experiments.KeptTest;
import org.digitlab.experiments.TrainingJob;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.RunCondition;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredFolds;
import org.digitlab.runs.StoredRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies in the folder from before: trainings of the same network, recipe, seed and data need not be done again,
 * whatever engine computed them.
 */
final class KeptTrainings {

    private static final Logger LOG = LoggerFactory.getLogger(KeptTrainings.class);

    private final Setting setting;
    private final RunStore runs;
    private final FoldsStore folds;

    KeptTrainings(Setting setting) {
        this.setting = setting;
        runs = new RunStore(setting.runs());
        folds = new FoldsStore(setting.crossValidations());
    }

    /** The newest that is complete. */
    Optional<Measured> complete(PlannedTraining planned) throws IOException {
        return planned.recogniser().protocol() == Protocol.FOLDS ? completeFolds(planned) : completeRun(planned);
    }

    /** The newest that was cut short and can go on. */
    Optional<StoredRun> cutShort(PlannedTraining planned) throws IOException {
        return runs(planned).filter(StoredRun::isContinuable).findFirst();
    }

    private Optional<Measured> completeRun(PlannedTraining planned) throws IOException {
        for (StoredRun run : runs(planned).filter(one -> one.condition() == RunCondition.FINISHED).toList()) {
            OptionalDouble accuracy = accuracy(run);
            if (accuracy.isPresent()) {
                return Optional.of(new Measured(planned, List.of(accuracy.getAsDouble()),
                        run.record().figure(ResultNames.TRAIN_SECONDS).orElse(Double.NaN), run.folder().path(), true));
            }
        }
        return Optional.empty();
    }

    /** On the test set, measured now if that could not be done at its end; empty if its model cannot be read. */
    private OptionalDouble accuracy(StoredRun run) {
        OptionalDouble told = run.record().figure(ResultNames.TEST_ACCURACY);
        return told.isPresent() ? told : tested(new KeptTest(run.folder(), setting.engine(),
                problem -> LOG.warn("The test of {} could not be kept", run.folder().path(), problem)));
    }

    private OptionalDouble tested(KeptTest test) {
        try {
            Optional<EvaluationReport> kept = test.kept(setting.data());
            EvaluationReport report = kept.isPresent() ? kept.get() : test.test(setting.data(), part -> { }, () -> false);
            return OptionalDouble.of(report.accuracy());
        } catch (IOException e) {
            LOG.warn("A complete training cannot be tested and is done again", e);
            return OptionalDouble.empty();
        }
    }

    private Stream<StoredRun> runs(PlannedTraining planned) throws IOException {
        TrainingJob job = setting.job(planned);
        return runs.list().stream().filter(run -> run.isReadable() && job.isOf(run.record().info()));
    }

    private Optional<Measured> completeFolds(PlannedTraining planned) throws IOException {
        TrainingJob job = setting.job(planned);
        return folds.list().stream().filter(one -> one.condition() == RunCondition.FINISHED
                        && one.record().folds() == Protocol.FOLD_COUNT && job.isOf(one.record().run().info()))
                .findFirst().map(one -> measured(planned, one));
    }

    private static Measured measured(PlannedTraining planned, StoredFolds found) {
        return Measured.of(planned, found.record().complete(), found.folder().path(), true);
    }
}
