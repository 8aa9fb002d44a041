package org.digitlab.ui.reading;

import java.util.function.Consumer;
import org.digitlab.reading.PageReading;
import org.digitlab.ui.common.Services;

/**
 * Reads the displayed page again when the models' weights have changed: at once after a model was opened, and from time
 * to time during a training. For the FX thread only.
 */
final class PageWatch {

    /** Beats between two readings, because a training has new weights with every beat; also after a failed reading. */
    private static final int REST = 4;
    /** Additional rest as a multiple of the reading's duration, so that long pages do not slow a training down. */
    private static final int REST_AFTER_WORK = 10;

    private final Services services;
    private final DigitReader reader;
    private final Consumer<PageReading> readAgain;
    private final Runnable beat = this::beat;
    private PageReading page;
    private Attempt attempt;
    /** A failure is reported once per page, although reading is tried again. */
    private boolean failureReported;
    private int rest;
    private int worked;

    /** @param readAgain takes the page as read with the new weights */
    PageWatch(Services services, DigitReader reader, Consumer<PageReading> readAgain) {
        this.services = services;
        this.reader = reader;
        this.readAgain = readAgain;
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

    void setShown(boolean shown) {
        if (shown) {
            services.pulse().add(beat);
        } else {
            services.pulse().remove(beat);
        }
    }

    private void beat() {
        rest--;
        worked++;
        if (page != null && attempt == null && rest <= 0) {
            readAgain(page, new Attempt((mine, fraction) -> { }));
        }
    }

    private void readAgain(PageReading asked, Attempt mine) {
        attempt = mine;
        worked = 0;
        services.executor().execute(() -> reader.readAgain(asked, mine), done -> finish(mine, done),
                error -> fail(mine, error));
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
                services.notifications().problem(error);
            }
        }
    }
}
