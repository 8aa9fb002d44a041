package org.digitlab.ui.training;

import java.util.function.Consumer;
import org.digitlab.experiments.RunObserver;
import org.digitlab.experiments.RunOutcome;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsFeed;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingResult;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.models.Models;

/** Carries what a training tells from its thread to the FX thread, until it is muted. */
final class SessionObserver implements RunObserver {

    private final Variant variant;
    private final Recipe recipe;
    private final Models models;
    private final TaskExecutor executor;
    private final ShownTraining target;
    private final MetricsFeed past = MetricsFeed.unbounded();
    private final MetricsFeed feed = new MetricsFeed();
    private volatile int images;
    private volatile boolean muted;

    SessionObserver(Variant variant, Recipe recipe, Models models, TaskExecutor executor, ShownTraining target) {
        this.variant = variant;
        this.recipe = recipe;
        this.models = models;
        this.executor = executor;
        this.target = target;
    }

    /** From now on nothing of this training arrives; weights that are on their way arrive before this returns. */
    synchronized void mute() {
        muted = true;
    }

    /** Takes what was measured before this training goes on. */
    MetricsSink past() {
        return past;
    }

    void drainTo(MetricsSink sink) {
        past.drainTo(sink);
        feed.drainTo(sink);
    }

    @Override
    public void learnsFrom(int newImages) {
        images = newImages;
    }

    @Override
    public void iteration(IterationPoint point) {
        feed.iteration(point);
    }

    @Override
    public void validation(ValidationPoint point) {
        feed.validation(point);
    }

    @Override
    public void progress(Progress progress) {
        feed.progress(progress);
    }

    @Override
    public synchronized void snapshot(WeightSnapshot weights) {
        if (!muted) {
            models.follow(variant, recipe, weights, images);
        }
    }

    @Override
    public void stateChanged(SessionState state) {
        tell(view -> view.stateChanged(state));
    }

    @Override
    public void finished(TrainingResult result) {
        tell(view -> view.finished(result));
    }

    @Override
    public void failed(String reason, TrainingResult result) {
        tell(view -> view.failed(reason, result));
    }

    @Override
    public void recorded(RunOutcome outcome) {
        if (outcome.result() != null) {
            tell(view -> view.inUse().keep(outcome));
        }
    }

    @Override
    public void unsaved(String problem) {
        tell(view -> view.unsaved(problem));
    }

    private void tell(Consumer<ShownTraining> news) {
        executor.later(() -> {
            if (!muted) {
                news.accept(target);
            }
        });
    }
}
