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
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.SessionState;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.models.ModelInUse;
import org.digitlab.ui.models.ModelSource;
import org.digitlab.ui.models.Models;

/** The training of one family: its commands, and a way to all that can be seen of it. For the FX thread. */
public final class TrainingViewModel {

    /** What every training view model shares. */
    public record Tools(Services services, Trainer trainer, Models models) {
    }

    private final Family family;
    private final Tools tools;
    private final TrainingSetup setup;
    private final ShownTraining shown;
    private final CurrentSession session;
    private final BooleanBinding trainable;
    private final BooleanBinding resettable;

    /** @param dataReady whether there are images to learn from */
    public TrainingViewModel(Family family, ObservableBooleanValue dataReady, Tools tools) {
        this.family = family;
        this.tools = tools;
        setup = new TrainingSetup(family, tools.services().words());
        shown = new ShownTraining(family, tools);
        session = shown.session();
        trainable = activeBinding().not().and(BooleanExpression.booleanExpression(dataReady))
                .and(setup.form().recipeProperty().isNotNull());
        resettable = session.observerProperty().isNotNull().or(inUse().sourceProperty().isEqualTo(ModelSource.OPENED));
    }

    // What can be seen

    public Family family() {
        return family;
    }

    public TrainingSetup setup() {
        return setup;
    }

    public TrainingStatus status() {
        return shown.status();
    }

    public TrainingFigures figures() {
        return shown.figures();
    }

    public ModelInUse inUse() {
        return shown.inUse();
    }

    /** READY while there is no training. */
    public ReadOnlyObjectProperty<SessionState> stateProperty() {
        return session.stateProperty();
    }

    /** Whether a training is being prepared, runs, pauses or stops. */
    public BooleanBinding activeBinding() {
        return session.activeBinding();
    }

    /** Whether a new training could start now. */
    public BooleanBinding trainableBinding() {
        return trainable;
    }

    /** Whether there is a training or another model than the shipped one to leave behind. */
    public BooleanBinding resettableBinding() {
        return resettable;
    }

    /** Where the measurements that the curves show are kept; empty while there are none. */
    public Optional<Path> runFolder() {
        return session.folder();
    }

    public void setCurves(Curves drawn) {
        shown.setCurves(drawn);
    }

    // Commands: each does nothing where it makes no sense, because clicks may come late or twice

    public void train() {
        if (trainable.get()) {
            startNew(Trainer.Run::run);
        }
    }

    /**
     * Goes on with a run that was cut short.
     *
     * @param run    its folder
     * @param choice its variant and recipe
     */
    public void resume(Path run, Settings.Choice choice) {
        setup.restore(choice);
        if (trainable.get()) {
            start(observer -> () -> tools.trainer().resume(run, observer, observer.past()),
                    training -> goOn(training, choice.recipe().epochs()));
        }
    }

    private void goOn(Trainer.Run training, int epochs) {
        training.run();
        tools.services().notifications().info(tools.services().words().format("training.resumed", training.epochsBefore(), epochs));
    }

    public void pauseOrResume() {
        if (state() == SessionState.RUNNING) {
            session.command(Trainer.Run::pause);
        } else if (state() == SessionState.PAUSED) {
            session.command(Trainer.Run::run);
        }
    }

    /** One iteration; makes a new training if there is none. */
    public void step() {
        if (state() == SessionState.PAUSED) {
            session.command(Trainer.Run::step);
        } else if (trainable.get()) {
            startNew(Trainer.Run::step);
        }
    }

    public void stop() {
        if (state() == SessionState.RUNNING || state() == SessionState.PAUSED) {
            session.command(Trainer.Run::stop);
        }
    }

    /** Throws the training away and goes back to the shipped model. */
    public void reset() {
        leave();
        inUse().useShipped();
    }

    /** Says that a model of this family was opened. */
    public void opened(String name, Models.Card card) {
        leave();
        setup.choose(card.variant());
        inUse().opened(name, card);
    }

    /** Ends a training under way for a program that is about to end. */
    public void abandon() {
        session.abandon();
    }

    /** Ends a training under way and waits for it, but not for long. */
    public void close() {
        session.close();
    }

    // Session

    private void leave() {
        session.leave();
        shown.ready();
    }

    private void startNew(Consumer<Trainer.Run> first) {
        Variant chosen = setup.variantProperty().get();
        Recipe recipe = setup.form().recipeProperty().get();
        start(observer -> () -> tools.trainer().prepare(chosen, recipe, observer), first);
    }

    /** @param making makes the training for an observer */
    private void start(Function<SessionObserver, Callable<Trainer.Run>> making, Consumer<Trainer.Run> first) {
        shown.preparing();
        var observer = new SessionObserver(setup.variantProperty().get(), setup.form().recipeProperty().get(),
                tools.models(), tools.services().executor(), shown);
        session.start(making.apply(observer), observer, first, shown::begun, shown::refused);
    }

    private SessionState state() {
        return session.stateProperty().get();
    }
}
