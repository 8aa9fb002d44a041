package org.digitlab.ui.training;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.digitlab.files.Problem;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.runs.RunFolder;
import org.digitlab.training.SessionState;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.ui.models.ModelInUse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the one session that a family has at a time, from its preparation until it is left, with its figures, chart, status
 * and model. For the FX thread.
 */
final class TrainingCoordinator {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingCoordinator.class);

    private final TrainingViewModel.Tools tools;
    private final TrainingStatus status;
    private final ModelInUse inUse;
    private final TrainingFigures figures = new TrainingFigures();
    private final SessionReports reports;
    private final Runnable beat = this::drain;
    private final ReadOnlyObjectWrapper<SessionFeed> feed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SessionState> state = new ReadOnlyObjectWrapper<>(SessionState.READY);
    private final BooleanBinding active = Bindings.createBooleanBinding(
            () -> feed.get() != null && !state.get().isOver(), feed, state);
    private Runnable clearChart = () -> { };
    private Trainer.Run session;

    TrainingCoordinator(Family family, TrainingViewModel.Tools tools) {
        this.tools = tools;
        status = new TrainingStatus(family, tools.services().words());
        inUse = new ModelInUse(family, tools.models(), tools.services());
        reports = new SessionReports(family, tools.services(), figures, status, inUse, this::stateChanged);
    }

    TrainingStatus status() {
        return status;
    }

    TrainingFigures figures() {
        return figures;
    }

    ModelInUse inUse() {
        return inUse;
    }

    ReadOnlyObjectProperty<SessionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    BooleanBinding activeBinding() {
        return active;
    }

    /** Returns the feed of the session, a new one for each session; null if there is none. */
    ReadOnlyObjectProperty<SessionFeed> feedProperty() {
        return feed.getReadOnlyProperty();
    }

    Optional<Path> folder() {
        return Optional.ofNullable(session).map(Trainer.Run::folder);
    }

    /** @param command asks for a file and saves the current model there */
    void setSaveElsewhere(Runnable command) {
        reports.setSaveElsewhere(command);
    }

    void drawInto(MetricsSink chart, Runnable clear) {
        figures.forwardTo(chart);
        clearChart = clear;
    }

    /**
     * Prepares a session in the background and gives it its first command. The previous session, which is over, stays
     * visible until then, and for good if the new one is refused.
     *
     * @param making returns what makes a session that reports to a feed
     */
    void start(Variant variant, Recipe recipe, Function<SessionFeed, Callable<Trainer.Run>> making,
            Consumer<Trainer.Run> first) {
        SessionFeed newest = new SessionFeed(variant, recipe, tools, reports);
        SessionFeed previous = feed.get();
        SessionState ended = state.get();
        status.failed("");
        status.preparing();
        feed.set(newest);
        state.set(SessionState.READY);
        tools.services().executor().execute(making.apply(newest), made -> {
            if (feed.get() == newest) {
                begin(made);
                command(first);
            } else {
                made.discard();
            }
        }, error -> {
            if (feed.get() == newest) {
                state.set(ended);
                feed.set(previous);
                status.failed(Problem.sentence(error));
                showStatus();
            }
        });
    }

    private void begin(Trainer.Run made) {
        session = made;
        tools.services().pulse().add(beat);
        figures.clear();
        clearChart.run();
        inUse.training(new RunFolder(made.folder()).model());
    }

    /** Gives the session a command; ignores a command that comes too late, because the session may be over by then. */
    void command(Consumer<Trainer.Run> order) {
        if (session == null || session.control().state().isOver()) {
            return;
        }
        try {
            order.accept(session);
        } catch (IllegalStateException e) {
            LOG.debug("The command came too late: {}", e.getMessage());
        }
    }

    /** Stops the session if it is under way, mutes it and shows that there is none. */
    void leave() {
        if (session != null && session.control().state() != SessionState.STOPPING) {
            command(run -> run.control().stop());
        }
        hide();
    }

    /** Shows that there is no session, and pauses one that runs; returns what {@link #restore} needs; empty if none. */
    Optional<HiddenSession> shelve() {
        if (session == null) {
            hide();
            return Optional.empty();
        }
        HiddenSession hidden = new HiddenSession(session, feed.get(), figures.progressProperty().get(), figures.ending(),
                session.control().state() == SessionState.RUNNING);
        if (hidden.ran()) {
            command(run -> run.control().pause());
        }
        hide();
        return Optional.of(hidden);
    }

    private void hide() {
        if (feed.get() != null) {
            feed.get().mute();
            tools.services().pulse().remove(beat);
        }
        session = null;
        feed.set(null);
        state.set(SessionState.READY);
        figures.clear();
        clearChart.run();
        status.failed("");
        status.ready();
    }

    /** Shows a hidden session again with its curves, and lets it run if it ran before. */
    void restore(HiddenSession hidden) {
        session = hidden.session();
        feed.set(hidden.feed());
        state.set(session.control().state());
        hidden.restoreFigures(figures);
        clearChart.run();
        tools.services().executor().execute(hidden::readCurves, read -> {
            if (feed.get() == hidden.feed()) {
                drain();
                if (active.get()) {
                    tools.services().pulse().add(beat);
                }
                if (hidden.ran()) {
                    command(run -> run.control().run());
                }
            }
        }, tools.services().notifications()::problem);
    }

    /** Leaves the session and waits up to a second for its end. */
    void close() {
        Trainer.Run last = session;
        leave();
        if (last != null && !last.await(1, TimeUnit.SECONDS)) {
            LOG.warn("A training did not end within a second");
        }
    }

    private void stateChanged(SessionState now) {
        state.set(now);
        if (now.isOver()) {
            tools.services().pulse().remove(beat);
        }
        drain();
    }

    private void drain() {
        if (feed.get() != null) {
            feed.get().drainTo(figures);
        }
        showStatus();
    }

    private void showStatus() {
        if (feed.get() == null) {
            status.ready();
        } else {
            status.show(figures, state.get());
        }
    }
}
