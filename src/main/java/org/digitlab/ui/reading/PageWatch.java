package org.digitlab.ui.reading;

import java.util.function.Consumer;
import org.digitlab.reading.PageReading;
import org.digitlab.ui.common.Pulse;
import org.digitlab.ui.common.TaskExecutor;

/**
 * Reads the displayed page again when the models' weights have changed: at once after a model was opened, and from time
 * to time during a training. For the FX thread only.
 */
final class PageWatch {

    /** Beats between two readings, because a training has new weights with every beat; also after a failed reading. */
    private static final int REST = 4;
    /** Additional rest as a multiple of the reading's duration, so that long pages do not slow a training down. */
    private static final int REST_AFTER_WORK = 10;

    private final TaskExecutor executor;
    private final DigitReader reader;
    private final Pulse pulse;
    private final Consumer<PageReading> readAgain;
    private final Consumer<Throwable> failed;
    private final Runnable beat = this::beat;
    private PageReading page;
    private Attempt attempt;
    private boolean failureReported;
    private int rest;
    private int worked;

    /**
     * @param pulse     beats while the view is shown
     * @param readAgain takes the page as read with the new weights
     * @param failed    takes the reason of a failure, once per page although reading is tried again
     */
    PageWatch(TaskExecutor executor, DigitReader reader, Pulse pulse, Consumer<PageReading> readAgain,
            Consumer<Throwable> failed) {
        this.executor = executor;
        this.reader = reader;
        this.pulse = pulse;
        this.readAgain = readAgain;
        this.failed = failed;
    }

    /**
     * Sets the page to read again; cancels the reading of another page.
     *
     * @param shown null for no page
     */
    void show(PageReading shown) {
        if (attempt != null) {
            attempt.cancel();
            attempt = null;
        }
        page = shown == null || shown.digits().isEmpty() ? null : shown;
        failureReported = false;
    }

    /** Sets whether the view is shown. */
    void setShown(boolean shown) {
        if (shown) {
            pulse.add(beat);
        } else {
            pulse.remove(beat);
        }
    }

    private void beat() {
        rest--;
        worked++;
        if (page != null && attempt == null && rest <= 0) {
            readAgain(page, new Attempt(fraction -> { }));
        }
    }

    private void readAgain(PageReading asked, Attempt mine) {
        attempt = mine;
        worked = 0;
        executor.execute(() -> reader.readAgain(asked, mine), done -> finish(mine, done), error -> fail(mine, error));
    }

    private void finish(Attempt mine, PageReading done) {
        if (mine == attempt) {
            attempt = null;
            if (done != page) {
                rest = REST + REST_AFTER_WORK * worked;
                readAgain.accept(done);
            }
        }
    }

    private void fail(Attempt mine, Throwable error) {
        if (mine == attempt) {
            attempt = null;
            rest = REST;
            if (!failureReported) {
                failureReported = true;
                failed.accept(error);
            }
        }
    }
}
