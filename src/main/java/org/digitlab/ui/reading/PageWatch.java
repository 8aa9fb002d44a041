package org.digitlab.ui.reading;

import java.util.function.Consumer;
import org.digitlab.ui.common.Pulse;
import org.digitlab.ui.common.TaskExecutor;

/**
 * Has the page in front of people read again as soon as other weights have taken the place of those that read it: at
 * once for a model that was opened, and now and then while one is trained. For the FX thread.
 */
final class PageWatch {

    /** Beats between two readings, for a training has newer weights with every beat; also after one that failed. */
    private static final int REST = 4;
    /** And so many times as long as a reading took, so that pages of thousands of digits do not hold up a training. */
    private static final int REST_AFTER_WORK = 10;

    private final TaskExecutor executor;
    private final DigitReader reader;
    private final Pulse pulse;
    private final Consumer<PageReading> readAgain;
    private final Consumer<Throwable> failed;
    private final Runnable beat = this::beat;
    private PageReading page;
    private Attempt attempt;
    private boolean troubled;
    private int rest;
    private int worked;

    /**
     * @param pulse     beats while somebody looks
     * @param readAgain takes the page as other weights read it
     * @param failed    takes why it cannot be read again, once a page, for that is tried again
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
     * From now on it is this page that is read again; what is under way for another is given up.
     *
     * @param shown null for none
     */
    void show(PageReading shown) {
        if (attempt != null) {
            attempt.cancel();
            attempt = null;
        }
        page = shown == null || shown.digits().isEmpty() ? null : shown;
        troubled = false;
    }

    /** Whether anybody sees the page. */
    void setSeen(boolean seen) {
        if (seen) {
            pulse.add(beat);
        } else {
            pulse.remove(beat);
        }
    }

    private void beat() {
        rest--;
        worked++;
        if (page != null && attempt == null && rest <= 0) {
            ask(page, new Attempt(part -> { }));
        }
    }

    private void ask(PageReading asked, Attempt mine) {
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
            if (!troubled) {
                troubled = true;
                failed.accept(error);
            }
        }
    }
}
