package org.digitlab.ui.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/** Opens models from files, the newest in place of one under way: says so as long as it takes, and can be given up. */
public final class ModelOpening {

    private static final double NOT_KNOWN = -1;

    private final Words words;
    private final TaskExecutor executor;
    private final Models models;
    private final Notifications notifications;
    private final BiConsumer<String, Models.Card> opened;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    /** Counts what was asked for; counted on the FX thread, read by background work. */
    private volatile int turn;

    /** @param opened told what to call a model that is in use from now on */
    public ModelOpening(Models models, Services services, BiConsumer<String, Models.Card> opened) {
        this.models = models;
        words = services.words();
        executor = services.executor();
        notifications = services.notifications();
        this.opened = opened;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** @param name what to call it */
    public void open(Path file, String name) {
        int asked = nextTurn();
        progress.set(NOT_KNOWN);
        busy.set(true);
        notifications.busy(words.format("app.model.opening", name), progress.getReadOnlyProperty(),
                words.get("app.model.opening.cancel"), () -> cancel(asked, name));
        executor.execute(() -> read(file, asked), card -> card.ifPresent(read -> use(asked, name, read)),
                error -> refuse(asked, error));
    }

    /** Ends what is under way, without a word. */
    public void close() {
        nextTurn();
    }

    private int nextTurn() {
        int next = turn + 1;
        turn = next;
        return next;
    }

    /** Empty if it was given up. */
    private Optional<Models.Card> read(Path file, int asked) throws IOException {
        try {
            return Optional.of(models.useFile(file, part -> tell(asked, part)));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private void tell(int asked, double part) {
        if (asked != turn) {
            throw new CancellationException("The opening was given up");
        }
        executor.later(() -> show(asked, part));
    }

    private void show(int asked, double part) {
        if (asked == turn) {
            progress.set(part);
        }
    }

    /** Even if it was given up a moment ago: it is in use by now. */
    private void use(int asked, String name, Models.Card card) {
        if (asked == turn || !busy.get()) {
            end();
            notifications.info(card.origin().map(origin -> words.format("app.model.imported", name, origin))
                    .orElseGet(() -> words.format("app.model.opened", name)));
        }
        opened.accept(name, card);
    }

    private void refuse(int asked, Throwable error) {
        if (asked == turn) {
            end();
            notifications.problem(error);
        }
    }

    private void cancel(int asked, String name) {
        if (asked == turn && busy.get()) {
            nextTurn();
            end();
            notifications.info(words.format("app.model.opening.cancelled", name));
        }
    }

    private void end() {
        busy.set(false);
        notifications.idle();
    }
}
