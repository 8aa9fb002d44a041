package org.digitlab.ui.training;

import java.util.function.Consumer;
import org.digitlab.experiments.RunObserver;
import org.digitlab.experiments.RunResult;
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

/** Carries the reports of a session from its thread to the FX thread, until it is muted. */
final class SessionFeed implements RunObserver {

    private final Variant variant;
    private final Recipe recipe;
    private final TrainingViewModel.Tools tools;
    private final RunObserver target;
    private final MetricsFeed past = MetricsFeed.unbounded();
    private final MetricsFeed feed = new MetricsFeed();
    private volatile int images;
    private WeightSnapshot newest;
    private volatile boolean muted;

    /** @param target called on the FX thread with everything but measurements and weights */
    SessionFeed(Variant variant, Recipe recipe, TrainingViewModel.Tools tools, RunObserver target) {
        this.variant = variant;
        this.recipe = recipe;
        this.tools = tools;
        this.target = target;
    }

    /** Drops all further reports of the session; weights that are being handed on arrive before this returns. */
    synchronized void mute() {
        muted = true;
    }

    /** Passes reports on again, beginning with the newest weights. Not for the FX thread. */
    synchronized void unmute() {
        muted = false;
        if (newest != null) {
            snapshot(newest);
        }
    }

    /** Returns where to put the measurements of a resumed run. */
    MetricsSink past() {
        return past;
    }

    void drainTo(MetricsSink sink) {
        past.drainTo(sink);
        feed.drainTo(sink);
    }

    @Override
    public void trainsOn(int newImages) {
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
        newest = weights;
        if (!muted) {
            tools.models().follow(variant, recipe, weights, images);
        }
    }

    @Override
    public void stateChanged(SessionState state) {
        tell(observer -> observer.stateChanged(state));
    }

    @Override
    public void finished(TrainingResult result) {
        tell(observer -> observer.finished(result));
    }

    @Override
    public void failed(String reason, TrainingResult result) {
        tell(observer -> observer.failed(reason, result));
    }

    @Override
    public void recorded(RunResult outcome) {
        tell(observer -> observer.recorded(outcome));
    }

    @Override
    public void unsaved(String problem) {
        tell(observer -> observer.unsaved(problem));
    }

    @Override
    public void savedAgain() {
        tell(RunObserver::savedAgain);
    }

    private void tell(Consumer<RunObserver> report) {
        tools.services().executor().later(() -> {
            if (!muted) {
                report.accept(target);
            }
        });
    }
}
