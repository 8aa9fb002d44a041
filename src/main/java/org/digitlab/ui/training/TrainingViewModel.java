package org.digitlab.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.digitlab.files.Problem;
import org.digitlab.network.Family;
import org.digitlab.network.Variant;
import org.digitlab.network.Zoo;
import org.digitlab.training.Recipe;
import org.digitlab.training.RecipeBook;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingResult;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Pulse;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/** The training of one family: its recipe, its commands and all that can be seen of it. For the FX thread. */
public final class TrainingViewModel {

    /** What every training view model shares. */
    public record Tools(Words words, TaskExecutor executor, Pulse pulse, Trainer trainer, Models models,
            Notifications notifications) {
    }

    private final Family family;
    private final Tools tools;
    private final FiguresText text;
    private final RecipeForm form;
    private final ModelInUse inUse;
    private final TrainingFigures figures = new TrainingFigures();
    private final ObjectProperty<Variant> variant = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
    private final CurrentSession session;
    private final BooleanBinding trainable;
    private final BooleanBinding resettable;
    private Curves curves = Curves.NONE;

    /** @param dataReady whether there are images to learn from */
    public TrainingViewModel(Family family, ObservableBooleanValue dataReady, Tools tools) {
        this.family = family;
        this.tools = tools;
        text = new FiguresText(tools.words());
        form = new RecipeForm(tools.words());
        inUse = new ModelInUse(family, tools);
        variant.addListener((property, old, chosen) -> useDefaults());
        variant.set(Zoo.classic(family));
        session = new CurrentSession(tools, this::drain);
        trainable = activeBinding().not().and(BooleanExpression.booleanExpression(dataReady))
                .and(form.recipeProperty().isNotNull());
        resettable = session.observerProperty().isNotNull().or(inUse.sourceProperty().isEqualTo(ModelSource.OPENED));
        showStatus();
    }

    // What can be seen

    public Family family() {
        return family;
    }

    public List<Variant> variants() {
        return Zoo.variants(family);
    }

    /** Choosing another fills the form with that variant's own recipe. */
    public ObjectProperty<Variant> variantProperty() {
        return variant;
    }

    public RecipeForm form() {
        return form;
    }

    public TrainingFigures figures() {
        return figures;
    }

    public ModelInUse inUse() {
        return inUse;
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

    /** Why the last training failed, in one sentence; empty after the next command. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The line for the status bar. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** For instance "epoch 4 of 10 · 0:12 left". */
    public ReadOnlyStringProperty progressTextProperty() {
        return progressText.getReadOnlyProperty();
    }

    /** Where the measurements that the curves show are kept; empty while there are none. */
    public Optional<Path> runFolder() {
        return session.folder();
    }

    public void setCurves(Curves drawn) {
        curves = drawn;
    }

    public Settings.Choice choice() {
        var recipe = form.recipeProperty().get();
        return new Settings.Choice(variant.get().id(), recipe == null ? RecipeBook.recipeFor(variant.get()) : recipe);
    }

    // Commands: each does nothing where it makes no sense, because clicks may come late or twice

    /** Takes up what an earlier window left; an unknown variant falls back to the classic one. */
    public void restore(Settings.Choice choice) {
        variants().stream().filter(known -> known.id().equals(choice.variant())).findFirst().ifPresent(known -> {
            variant.set(known);
            form.fill(choice.recipe());
        });
    }

    public void useDefaults() {
        form.fill(RecipeBook.recipeFor(variant.get()));
    }

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
        restore(choice);
        if (trainable.get()) {
            start(observer -> tools.trainer().resume(run, observer), Trainer.Run::run);
        }
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
        session.leave();
        figures.clear();
        curves.clear();
        failure.set("");
        useShipped();
        showStatus();
    }

    /** Goes back to the model that came with the program. */
    public void useShipped() {
        inUse.useShipped();
    }

    /** Says that a model of this family was opened. */
    public void opened(String name, Models.Card card) {
        session.leave();
        figures.clear();
        curves.clear();
        failure.set("");
        variants().stream().filter(known -> known.id().equals(card.variant())).findFirst().ifPresent(variant::set);
        inUse.opened(name, card);
        showStatus();
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

    private void startNew(Consumer<Trainer.Run> first) {
        Variant chosen = variant.get();
        Recipe recipe = form.recipeProperty().get();
        start(observer -> tools.trainer().prepare(chosen, recipe, observer), first);
    }

    private void start(Making making, Consumer<Trainer.Run> first) {
        figures.clear();
        curves.clear();
        failure.set("");
        progressText.set("");
        status.set(tools.words().format("training.preparing", family.title()));
        var observer = new SessionObserver(variant.get(), form.recipeProperty().get(), tools.models(),
                tools.executor(), this);
        session.start(() -> making.make(observer), observer, first, inUse::training, error -> {
            failure.set(Problem.sentence(error));
            showStatus();
        });
    }

    void onState(SessionState now) {
        session.moveTo(now);
        drain();
    }

    void onFinished(TrainingResult result) {
        figures.ended(result.ending());
        inUse.testing(result);
    }

    void onFailed(String reason, TrainingResult lastGood) {
        failure.set(reason);
        if (lastGood == null) {
            useShipped();
        } else {
            inUse.testing(lastGood);
        }
    }

    void onUnsaved(String problem) {
        tools.notifications().problem(problem);
    }

    private void drain() {
        session.drainTo(new DrawnFigures(figures, curves));
        showStatus();
    }

    private void showStatus() {
        progressText.set(text.progress(figures, state()));
        status.set(session.observerProperty().get() == null ? tools.words().format("training.ready", family.title())
                : text.line(family, figures, state()));
    }

    private SessionState state() {
        return session.stateProperty().get();
    }

    /** Makes a training for an observer. */
    @FunctionalInterface
    private interface Making {
        Trainer.Run make(SessionObserver observer) throws Exception;
    }
}
