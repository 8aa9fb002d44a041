package org.digitlab.ui.reading;

import java.util.function.Consumer;
import org.digitlab.ui.common.Pulse;
import org.digitlab.ui.common.TaskExecutor;

/**
 * Has the page in front of people read again as soon as other weights have taken the place of those that read it: at
 * once for a model that was opened, and now and then while one is trained. For the FX thread.
 */
final class PageWatch {

    /** Beats between two readings, for a training has newer weights with every beat. */
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
    private boolean asking;
    private int rest;
    private int worked;

    /**
     * @param pulse     beats while somebody looks
     * @param readAgain takes the page as other weights read it
     * @param failed    takes why it cannot be read again; then it is left as it is
     */
    PageWatch(TaskExecutor executor, DigitReader reader, Pulse pulse, Consumer<PageReading> readAgain,
            Consumer<Throwable> failed) {
        this.executor = executor;
        this.reader = reader;
        this.pulse = pulse;
        this.readAgain = readAgain;
        this.failed = failed;
    }

    /** @param shown null for none */
    void show(PageReading shown) {
        page = shown == null || shown.digits().isEmpty() ? null : shown;
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
        if (page != null && !asking && rest <= 0) {
            asking = true;
            worked = 0;
            PageReading asked = page;
            executor.execute(() -> reader.readAgain(asked), done -> finish(asked, done), error -> fail(asked, error));
        }
    }

    private void finish(PageReading asked, PageReading done) {
        asking = false;
        if (done != asked) {
            rest = REST + REST_AFTER_WORK * worked;
            if (asked == page) {
                readAgain.accept(done);
            }
        }
    }

    private void fail(PageReading asked, Throwable error) {
        asking = false;
        if (asked == page) {
            page = null;
            failed.accept(error);
        }
    }
}
