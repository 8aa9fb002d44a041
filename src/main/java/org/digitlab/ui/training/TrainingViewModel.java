package org.digitlab.ui.training;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.SessionState;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.models.ModelInUse;
import org.digitlab.ui.models.ModelSource;
import org.digitlab.ui.models.Models;

/** The training of one family: its commands and its observable state. For the FX thread. */
public final class TrainingViewModel {

    /** What the trainings of all families share. */
    public record Tools(Services services, Trainer trainer, Models models) {
    }

    private final Family family;
    private final Tools tools;
    private final TrainingSetup setup;
    private final TrainingCoordinator coordinator;
    private final BooleanBinding trainable;
    private final BooleanBinding resettable;
    /** Offers to undo the last reset; null before the first. */
    private Notifications.Message offer;

    /** @param dataReady whether there are images to train on */
    public TrainingViewModel(Family family, ObservableBooleanValue dataReady, Tools tools) {
        this.family = family;
        this.tools = tools;
        setup = new TrainingSetup(family, tools.services().words());
        coordinator = new TrainingCoordinator(family, tools);
        trainable = activeBinding().not().and(BooleanExpression.booleanExpression(dataReady))
                .and(setup.form().recipeProperty().isNotNull());
        resettable = coordinator.feedProperty().isNotNull().or(inUse().sourceProperty().isEqualTo(ModelSource.OPENED));
    }

    // State

    public Family family() {
        return family;
    }

    public TrainingSetup setup() {
        return setup;
    }

    public TrainingStatus status() {
        return coordinator.status();
    }

    public TrainingFigures figures() {
        return coordinator.figures();
    }

    public ModelInUse inUse() {
        return coordinator.inUse();
    }

    /** Returns the state of the session; READY if there is none. */
    public ReadOnlyObjectProperty<SessionState> stateProperty() {
        return coordinator.stateProperty();
    }

    /** Returns whether a training is being prepared, runs, pauses or stops. */
    public BooleanBinding activeBinding() {
        return coordinator.activeBinding();
    }

    /** Returns whether a new training could start now. */
    public BooleanBinding trainableBinding() {
        return trainable;
    }

    /** Returns whether a training or an opened model can be reset to the shipped model. */
    public BooleanBinding resettableBinding() {
        return resettable;
    }

    /** Returns the folder of the run that the chart shows; empty if there is none. */
    public Optional<Path> runFolder() {
        return coordinator.folder();
    }

    /**
     * Draws all measurements from now on into {@code chart}.
     *
     * @param clear clears the chart for the next training
     */
    public void drawInto(MetricsSink chart, Runnable clear) {
        coordinator.drawInto(chart, clear);
    }

    /** @param command asks for a file and saves the current model there; offered when the run cannot be saved */
    void setSaveElsewhere(Runnable command) {
        coordinator.setSaveElsewhere(command);
    }

    // Commands; each ignores calls in a state that does not allow it, because clicks may come late or twice

    public void train() {
        if (trainable.get()) {
            startNew(run -> run.control().run());
        }
    }

    /**
     * Resumes an interrupted run.
     *
     * @param run    the folder of the run
     * @param choice the variant and recipe of the run
     */
    public void resume(Path run, Settings.Choice choice) {
        setup.restore(choice);
        if (trainable.get()) {
            start(feed -> () -> tools.trainer().resume(run, feed, feed.past()),
                    training -> resumed(training, choice.recipe().epochs()));
        }
    }

    private void resumed(Trainer.Run training, int epochs) {
        training.control().run();
        Words words = tools.services().words();
        tools.services().notifications().info(training.completedEpochs() == 0 ? words.get("training.resumed.over")
                : words.format("training.resumed", training.completedEpochs(), epochs));
    }

    public void pauseOrResume() {
        if (state() == SessionState.RUNNING) {
            coordinator.command(run -> run.control().pause());
        } else if (state() == SessionState.PAUSED) {
            coordinator.command(run -> run.control().run());
        }
    }

    /** Trains one iteration, in a new training if there is none. */
    public void step() {
        if (state() == SessionState.PAUSED) {
            coordinator.command(run -> run.control().step());
        } else if (trainable.get()) {
            startNew(run -> run.control().step());
        }
    }

    public void stop() {
        if (isUnderWay()) {
            coordinator.command(run -> run.control().stop());
        }
    }

    /** Hides the training and returns to the shipped model; a notification offers to undo, and then the training ends. */
    public void reset() {
        Optional<String> model = inUse().file();
        Optional<HiddenSession> hidden = coordinator.shelve();
        inUse().useShipped();
        if (model.isPresent()) {
            Words words = tools.services().words();
            offer = tools.services().notifications().offer(words.format("training.reset.done", family.title()),
                    new Notifications.Action(words.get("compare.undo"), () -> undoReset(hidden, model.get()),
                            () -> hidden.ifPresent(HiddenSession::stop)));
        }
    }

    private void undoReset(Optional<HiddenSession> hidden, String model) {
        hidden.ifPresent(coordinator::restore);
        if (isUnderWay()) {
            inUse().training(Path.of(model));
        } else {
            inUse().restore(model);
        }
    }

    /** Switches to an opened model of this family. */
    public void opened(Path file, String name, Models.Card card) {
        coordinator.leave();
        setup.choose(card.variant());
        inUse().opened(file, name, card);
    }

    /** Stops a training under way without the final test, because the program is about to end. */
    public void abandon() {
        coordinator.command(Trainer.Run::abandon);
    }

    /** Stops a training under way and waits up to a second for its end. */
    public void close() {
        tools.services().notifications().withdraw(offer);
        coordinator.close();
    }

    // Session

    private void startNew(Consumer<Trainer.Run> first) {
        Variant chosen = setup.variantProperty().get();
        Recipe recipe = setup.form().recipeProperty().get();
        start(feed -> () -> tools.trainer().prepare(chosen, recipe, feed), first);
    }

    private void start(Function<SessionFeed, Callable<Trainer.Run>> making, Consumer<Trainer.Run> first) {
        tools.services().notifications().withdraw(offer);
        coordinator.start(setup.variantProperty().get(), setup.form().recipeProperty().get(), making, first);
    }

    /** Returns whether the session runs or is paused. */
    boolean isUnderWay() {
        return state() == SessionState.RUNNING || state() == SessionState.PAUSED;
    }

    boolean isSteppable() {
        return state() == SessionState.PAUSED || trainable.get();
    }

    private SessionState state() {
        return coordinator.stateProperty().get();
    }
}
