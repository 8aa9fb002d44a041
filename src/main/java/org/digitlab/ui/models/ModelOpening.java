package org.digitlab.ui.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/** Opens models from files with progress and Cancel; a new opening replaces the one under way. */
public final class ModelOpening {

    private static final double UNKNOWN = -1;

    private final Words words;
    private final TaskExecutor executor;
    private final Models models;
    private final Notifications notifications;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    /** The number of openings requested so far; written on the FX thread, read by background work. */
    private volatile int turn;

    public ModelOpening(Models models, Services services) {
        this.models = models;
        words = services.words();
        executor = services.executor();
        notifications = services.notifications();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /**
     * @param name   the name to show for the model
     * @param opened called with the description of the model once it is in use
     */
    public void open(Path file, String name, Consumer<Models.Card> opened) {
        int asked = nextTurn();
        progress.set(UNKNOWN);
        busy.set(true);
        notifications.busy(words.format("app.model.opening", name), progress.getReadOnlyProperty(),
                words.get("app.model.opening.cancel"), () -> cancel(asked));
        executor.execute(() -> read(file, asked), card -> card.ifPresent(read -> {
            show(asked, name, read);
            opened.accept(read);
        }), error -> refuse(asked, error));
    }

    /** Cancels the opening under way without a notification. */
    public void close() {
        nextTurn();
    }

    private int nextTurn() {
        int next = turn + 1;
        turn = next;
        return next;
    }

    /** Returns the description of the opened model; empty if the opening was cancelled. */
    private Optional<Models.Card> read(Path file, int asked) throws IOException {
        try {
            return Optional.of(models.useFile(file, fraction -> tell(asked, fraction)));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private void tell(int asked, double fraction) {
        if (asked != turn) {
            throw new CancellationException("The opening was cancelled");
        }
        executor.later(() -> show(asked, fraction));
    }

    private void show(int asked, double fraction) {
        if (asked == turn) {
            progress.set(fraction);
        }
    }

    /** Shows an opened model, even one that was cancelled a moment too late and is in use by now. */
    private void show(int asked, String name, Models.Card card) {
        if (asked == turn || !busy.get()) {
            end();
            notifications.info(card.origin().map(origin -> words.format("app.model.imported", name, origin))
                    .orElseGet(() -> words.format("app.model.opened", name)));
        }
    }

    private void refuse(int asked, Throwable error) {
        if (asked == turn) {
            end();
            notifications.problem(error);
        }
    }

    private void cancel(int asked) {
        if (asked == turn && busy.get()) {
            nextTurn();
            end();
            notifications.info(words.get("app.model.opening.cancelled"));
        }
    }

    private void end() {
        busy.set(false);
        notifications.idle();
    }
}
