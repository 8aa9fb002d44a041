package org.digitlab.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.digitlab.dashboard.Dashboard;
import org.digitlab.data.DigitData;
import org.digitlab.data.ExtraImages;
import org.digitlab.experiments.LiveRun;
import org.digitlab.experiments.RunObserver;
import org.digitlab.experiments.RunSpec;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.metrics.MetricsPrefix;
import org.digitlab.training.TrainingControl;
import org.digitlab.training.recipe.Recipe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains with real sessions on the current dataset, and records each as a run.
 *
 * @param runs      the folder of all runs
 * @param dashboard shows every training while it is on
 */
public record SessionTrainer(Supplier<DigitData> data, EngineKind engine, Path runs, Dashboard dashboard)
        implements Trainer {

    private static final Logger LOG = LoggerFactory.getLogger(SessionTrainer.class);

    @Override
    public Run prepare(Variant variant, Recipe recipe, RunObserver observer) throws IOException {
        RunSpec job = new RunSpec(variant, recipe, engine, data.get(), Integer.MAX_VALUE, runs);
        return followed(LiveRun.start(job, observer));
    }

    @Override
    public Run resume(Path run, RunObserver observer, MetricsSink past) throws IOException {
        LiveRun training = LiveRun.resume(run, data.get(), ExtraImages.NONE, engine, observer);
        try {
            training.readPast(past);
            return followed(training);
        } catch (IOException e) {
            training.discard();
            throw e;
        }
    }

    private Run followed(LiveRun training) {
        dashboard.follow(training.session());
        return new SessionRun(training);
    }

    private record SessionRun(LiveRun training) implements Run {

        @Override
        public TrainingControl control() {
            return training.session();
        }

        @Override
        public Path folder() {
            return training.folder().path();
        }

        @Override
        public void readMeasured(MetricsSink sink) throws IOException {
            MetricsPrefix.read(training.folder().metrics(), Integer.MAX_VALUE, sink);
        }

        @Override
        public int completedEpochs() {
            return training.completedEpochs();
        }

        @Override
        public void abandon() {
            training.abandon();
        }

        @Override
        public void discard() {
            try {
                training.discard();
            } catch (IOException e) {
                LOG.warn("An empty run could not be deleted", e);
            }
        }

        @Override
        public boolean await(long time, TimeUnit unit) {
            try {
                return training.session().await(time, unit);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
