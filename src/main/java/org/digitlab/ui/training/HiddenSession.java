package org.digitlab.ui.training;

import java.io.IOException;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.Progress;
import org.digitlab.training.Ending;

/**
 * A session that was reset but can still be restored.
 *
 * @param ending why it ended; null if it is under way
 * @param ran    whether it ran and was paused when it was hidden
 */
record HiddenSession(Trainer.Run session, SessionFeed feed, Progress progress, Ending ending, boolean ran) {

    /** Restores the figures, without the curves. */
    void restoreFigures(TrainingFigures figures) {
        feed.drainTo(new MetricsSink() { });
        figures.clear();
        figures.progress(progress);
        figures.ended(ending);
    }

    /** Reads the curves for the feed and passes its reports on again. Not for the FX thread. */
    HiddenSession readCurves() throws IOException {
        session.readMeasured(feed.past());
        feed.unmute();
        return this;
    }

    /** Stops the session for good, unless it is over. */
    void stop() {
        try {
            session.control().stop();
        } catch (IllegalStateException e) {
            // The session has ended meanwhile.
        }
    }
}
