package org.digitlab.ui.models;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitlab.experiments.RunResult;
import org.digitlab.files.Problem;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.TrainingResult;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The current model of a family: where its weights come from and how accurate they are. */
public final class ModelInUse {

    private static final Logger LOG = LoggerFactory.getLogger(ModelInUse.class);

    private final Family family;
    private final Models models;
    private final TaskExecutor executor;
    private final Notifications notifications;
    private final Words words;
    private final ReadOnlyObjectWrapper<ModelSource> source = new ReadOnlyObjectWrapper<>(ModelSource.UNTRAINED);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    /** The number of models requested so far; written on the FX thread, read by background work. */
    private volatile int turn;
    /** Whether the model was opened from a file without a test accuracy. */
    private boolean unscored;
    /** The file of the model, from which the next start restores it; null for the shipped model. */
    private String file;
    /** The id of the variant in the Zoo, or "custom"; null if there is no model and during a training. */
    private String variant;

    public ModelInUse(Family family, Models models, Services services) {
        this.family = family;
        this.models = models;
        executor = services.executor();
        notifications = services.notifications();
        words = services.words();
        show(ModelSource.UNTRAINED, words.get("training.source.loading"), "");
    }

    public ReadOnlyObjectProperty<ModelSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** Returns how often the weights have been replaced; a training counts at its start and at its end. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Returns the source of the model, for instance "Trained here, epoch 7". */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Returns the accuracies, for instance "val 99.02 % · test 99.07 %", and the title of a shipped model; may be empty. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Returns the id of the variant, or "custom"; empty if there is no model and during a training. */
    public Optional<String> variant() {
        return Optional.ofNullable(variant);
    }

    /** Returns the file of the model, which a training under way writes at the latest when it ends; empty if shipped. */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /** Switches to the shipped model. */
    public void useShipped() {
        int asked = nextTurn();
        file = null;
        executor.execute(() -> models.useShipped(family, () -> asked == turn), card -> {
            if (asked == turn) {
                show(ModelSource.SHIPPED, words.get("training.source.shipped"),
                        joined(Zoo.find(family, card.variant()).title(), test(card.testAccuracy())));
                variant = card.variant();
            }
        }, error -> {
            LOG.warn("No shipped model for {}: {}", family, Problem.sentence(error));
            if (asked == turn) {
                show(ModelSource.UNTRAINED, words.get("training.source.untrained"),
                        words.get("training.source.untrained.hint"));
            }
        });
    }

    /** Switches back to the model in a file; to the shipped model if the file cannot be opened. */
    public void restore(String saved) {
        int asked = nextTurn();
        file = saved;
        executor.execute(() -> SavedModel.open(saved, family, models, () -> asked != turn), model -> {
            if (asked == turn) {
                model.ifPresentOrElse(found -> opened(found.file(), found.name(), found.card()), this::useShipped);
            }
        }, error -> {
            if (asked == turn) {
                notifications.problem(words.format("training.source.lost", Problem.sentence(error), family.title()));
                useShipped();
            }
        });
    }

    public void opened(Path opened, String name, Models.Card card) {
        nextTurn();
        file = opened.toAbsolutePath().toString();
        show(ModelSource.OPENED, words.format("training.source.opened", name), test(card.testAccuracy()));
        variant = card.variant();
        unscored = Double.isNaN(card.testAccuracy());
        score();
    }

    /** Measures an opened model in the background; other weights or another dataset cancel the measurement. */
    public void score() {
        if (!unscored) {
            return;
        }
        int asked = nextTurn();
        unscored = true;
        detail.set(words.get("training.test.busy"));
        executor.execute(() -> models.testAccuracy(family, () -> asked != turn),
                found -> {
                    if (asked == turn) {
                        detail.set(test(found.orElse(Double.NaN)));
                    }
                }, error -> {
                    if (asked == turn) {
                        detail.set("");
                        notifications.problem(error);
                    }
                });
    }

    /** Cancels background work. */
    public void close() {
        nextTurn();
    }

    /** @param run the file of the model of the run */
    public void training(Path run) {
        nextTurn();
        file = run.toAbsolutePath().toString();
        show(ModelSource.TRAINING, words.get("training.source.training"), words.get("training.source.training.hint"));
    }

    /** Shows a trained model while it is being tested. */
    public void testing(TrainingResult result) {
        nextTurn();
        trained(result, words.get("training.test.busy"));
    }

    /** Switches to a trained model. */
    public void keep(RunResult outcome) {
        int asked = nextTurn();
        trained(outcome.result(), outcome.tested().map(test -> test(test.accuracy())).orElse(""));
        executor.execute(() -> {
            models.keep(outcome, () -> asked == turn);
            return outcome;
        }, kept -> { }, notifications::problem);
    }

    private int nextTurn() {
        int next = turn + 1;
        turn = next;
        unscored = false;
        return next;
    }

    private void trained(TrainingResult result, String test) {
        String made = result.epoch() > 0
                ? words.format("training.source.trained", result.epoch())
                : words.format("training.source.trained.steps", result.iterations());
        String validation = Double.isNaN(result.validationAccuracy()) ? ""
                : words.format("training.status.validation", result.validationAccuracy() * 100);
        show(ModelSource.TRAINED, made, joined(validation, test));
        variant = result.variant().id();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String test(double accuracy) {
        return Double.isNaN(accuracy) ? "" : words.format("training.test", accuracy * 100);
    }

    private void show(ModelSource newSource, String newTitle, String newDetail) {
        source.set(newSource);
        title.set(newTitle);
        detail.set(newDetail);
        variant = null;
        changes.set(changes.get() + 1);
    }
}
