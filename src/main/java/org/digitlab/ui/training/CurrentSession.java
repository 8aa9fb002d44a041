package org.digitlab.ui.training;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.training.SessionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one training that a family has at a time, from its preparation until it is left. For the FX thread. */
final class CurrentSession {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentSession.class);

    private final TrainingViewModel.Tools tools;
    private final Runnable beat;
    private final ReadOnlyObjectWrapper<SessionObserver> observer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SessionState> state = new ReadOnlyObjectWrapper<>(SessionState.READY);
    private final BooleanBinding active = Bindings.createBooleanBinding(
            () -> observer.get() != null && !state.get().isOver(), observer, state);
    private Trainer.Run run;

    /** @param beat called a few times a second while a training is under way */
    CurrentSession(TrainingViewModel.Tools tools, Runnable beat) {
        this.tools = tools;
        this.beat = beat;
    }

    /** READY while there is none. */
    ReadOnlyObjectProperty<SessionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    BooleanBinding activeBinding() {
        return active;
    }

    /** Where the training's measurements are kept; empty for none. */
    Optional<Path> folder() {
        return Optional.ofNullable(run).map(Trainer.Run::folder);
    }

    /** Changes with every new training; null for none. */
    ReadOnlyObjectProperty<SessionObserver> observerProperty() {
        return observer.getReadOnlyProperty();
    }

    /**
     * Prepares a training in the background and gives it its first command. The one before it, which is over, stays
     * until then, and for good if the new one is refused.
     *
     * @param making  makes the training
     * @param begun   called once it is under way
     * @param refused told why there is none
     */
    void start(Callable<Trainer.Run> making, SessionObserver newest, Consumer<Trainer.Run> first, Runnable begun,
            Consumer<Throwable> refused) {
        SessionObserver before = observer.get();
        SessionState ended = state.get();
        observer.set(newest);
        state.set(SessionState.READY);
        tools.services().executor().execute(making, made -> {
            if (observer.get() == newest) {
                begin(made, begun);
                command(first);
            } else {
                made.discard();
            }
        }, error -> {
            if (observer.get() == newest) {
                state.set(ended);
                observer.set(before);
                refused.accept(error);
            }
        });
    }

    private void begin(Trainer.Run made, Runnable begun) {
        run = made;
        tools.services().pulse().add(beat);
        begun.run();
    }

    /** The training runs on: it may be over by the time a command arrives, and then there is nothing left to do. */
    void command(Consumer<Trainer.Run> order) {
        if (run == null || run.state().isOver()) {
            return;
        }
        try {
            order.accept(run);
        } catch (IllegalStateException e) {
            LOG.debug("The command came too late: {}", e.getMessage());
        }
    }

    void moveTo(SessionState now) {
        state.set(now);
        if (now.isOver()) {
            tools.services().pulse().remove(beat);
        }
    }

    void drainTo(MetricsSink sink) {
        if (observer.get() != null) {
            observer.get().drainTo(sink);
        }
    }

    /** Ends it if it is under way, and hears no more of it. */
    void leave() {
        if (observer.get() != null) {
            observer.get().mute();
            tools.services().pulse().remove(beat);
        }
        if (run != null && run.state() != SessionState.STOPPING) {
            command(Trainer.Run::stop);
        }
        run = null;
        observer.set(null);
        state.set(SessionState.READY);
    }

    /** Tells it that the program is about to end. */
    void abandon() {
        command(Trainer.Run::abandon);
    }

    /** Leaves it and waits for its end, but not for long. */
    void close() {
        Trainer.Run last = run;
        leave();
        if (last != null && !last.await(1, TimeUnit.SECONDS)) {
            LOG.warn("A training did not end within a second");
        }
    }
}
