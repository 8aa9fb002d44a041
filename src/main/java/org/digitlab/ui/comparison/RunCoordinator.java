package org.digitlab.ui.comparison;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.digitlab.data.ExtraData;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.training.recipe.RecipeMap;
import org.digitlab.ui.common.Browser;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.data.DataViewModel;
import org.digitlab.ui.training.TrainingViewModel;
import org.digitlab.ui.training.Trainings;

/** Applies recorded runs in the rest of the window: trains again, resumes, uses the model. */
public final class RunCoordinator implements RunActions {

    private final Trainings trainings;
    private final DataViewModel data;
    private final Words words;
    private final TaskExecutor executor;
    private final Notifications notifications;
    private final Browser browser;
    private final Runnable showTraining;

    /** @param showTraining switches to the view of the training */
    public RunCoordinator(Trainings trainings, DataViewModel data, Services services, Browser browser,
            Runnable showTraining) {
        this.trainings = trainings;
        this.data = data;
        words = services.words();
        executor = services.executor();
        notifications = services.notifications();
        this.browser = browser;
        this.showTraining = showTraining;
    }

    @Override
    public void trainAgain(StoredRun run) {
        train(run, (training, choice) -> {
            training.setup().restore(choice);
            training.train();
            drawings(run).ifPresent(file -> notifications.info(words.format("compare.drawings.again", file)));
        });
    }

    @Override
    public void resume(StoredRun run) {
        Optional<String> drawings = drawings(run);
        if (drawings.isPresent()) {
            notifications.problem(words.format("compare.drawings.resume", drawings.get()));
        } else {
            train(run, (training, choice) -> training.resume(run.folder().path(), choice));
        }
    }

    /** Returns the name of the file of drawings in the training data, which the window cannot locate. */
    private static Optional<String> drawings(StoredRun run) {
        return Optional.ofNullable(run.record().info().extra()).map(ExtraData::name);
    }

    @Override
    public void useModel(StoredRun run) {
        trainings.openModel(run.folder().model(), run.name());
    }

    @Override
    public void openFolder(StoredRun run) {
        executor.execute(() -> browser.open(run.folder().path().toUri()), opened -> {
            if (!opened) {
                notifications.problem(words.format("compare.openFolder.failed", run.folder().path()));
            }
        }, notifications::problem);
    }

    private void train(StoredRun run, BiConsumer<TrainingViewModel, Settings.Choice> command) {
        try {
            Family family = Family.of(run.record().info().model());
            TrainingViewModel training = trainings.of(family);
            Settings.Choice choice = choice(family, run.record().info());
            obstacle(training).ifPresentOrElse(notifications::problem, () -> {
                trainings.selectedProperty().set(family);
                showTraining.run();
                command.accept(training, choice);
            });
        } catch (IllegalArgumentException e) {
            notifications.problem(run.folder().record() + ": " + e.getMessage());
        }
    }

    /** Returns why a training cannot start now; empty if it can. */
    private Optional<String> obstacle(TrainingViewModel training) {
        if (training.activeBinding().get()) {
            return Optional.of(words.format("compare.active", training.family().title()));
        }
        if (trainings.openingProperty().get()) {
            return Optional.of(words.get("app.model.wait"));
        }
        return data.readyBinding().get() ? Optional.empty()
                : Optional.of(words.get(data.loadingProperty().get() ? "app.data.wait" : "app.data.missing"));
    }

    /** @throws IllegalArgumentException one sentence if this program knows no such variant or recipe */
    private static Settings.Choice choice(Family family, RunInfo info) {
        return new Settings.Choice(Zoo.find(family, info.variant()).id(), RecipeMap.read(info.recipe().all()));
    }
}
