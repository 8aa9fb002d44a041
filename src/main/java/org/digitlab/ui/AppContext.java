package org.digitlab.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.digitlab.files.AppFolder;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.chart.board.ChartBoardController;
import org.digitlab.ui.chart.board.ChartCommands;
import org.digitlab.ui.chart.board.ChartedViews;
import org.digitlab.ui.common.FxmlFile;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.common.SettingsStore;
import org.digitlab.ui.common.Theme;
import org.digitlab.ui.common.WindowBounds;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.comparison.CompareController;
import org.digitlab.ui.drawing.DrawingPaneController;
import org.digitlab.ui.evaluation.EvaluateViews;
import org.digitlab.ui.explain.ExplainController;
import org.digitlab.ui.folds.CrossValidateController;
import org.digitlab.ui.reading.ReadController;
import org.digitlab.ui.training.TrainController;
import org.digitlab.ui.window.NotificationController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the window's parts together, by hand and in one place: view models, then the views that show them. */
final class AppContext implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppContext.class);

    private final Words words = new Words();
    private final SettingsStore store = new SettingsStore(AppFolder.locate());
    private final Settings settings = store.load();
    private final WindowModels models;
    private final StartTimes times;
    private final FxmlViews views = new FxmlViews(words.bundle());
    private final ChartedViews places = new ChartedViews();
    private final MainController controller;
    private final ExportCommands exports;

    /** @param engine what computes with all networks of the window */
    AppContext(EngineKind engine, Runnable switchTheme) {
        models = new WindowModels(words, engine, AppContext::copy);
        times = new StartTimes(models.executor());
        MainViewModel main = models.main();
        exports = new ExportCommands(words, models.executor(), models.notifications(), views, places,
                main.data().dataProperty()::get);
        PictureCommands pictures = new PictureCommands(models.reading(), main, words);
        controller = new MainController(main, views, words, models.dashboard(), exports, pictures, models.recipes(),
                models::about, actions(switchTheme));
        views.register(MainController.class, () -> controller)
                .register(ChartBoardController.class, exports::newBoard)
                .register(TrainController.class, () -> new TrainController(main.trainings(), words))
                .register(CompareController.class,
                        () -> new CompareController(models.runs(), models.runCommands(), words))
                .register(CrossValidateController.class,
                        () -> places.add(new CrossValidateController(models.folds(), words)))
                .register(ReadController.class, pictures::newPlace)
                .register(ExplainController.class, () -> new ExplainController(models.explain(), words))
                .register(DrawingPaneController.class,
                        () -> new DrawingPaneController(models.drawing(), models.answers(), models.samples()))
                .register(NotificationController.class, () -> new NotificationController(models.notifications()));
        EvaluateViews.register(views, models.evaluation(), models.gallery(), words);
        exports.restore(settings.export());
        settings.models().forEach((family, choice) -> main.training(family).setup().restore(choice));
    }

    Words words() {
        return words;
    }

    Settings settings() {
        return settings;
    }

    MainController controller() {
        return controller;
    }

    Notifications notifications() {
        return models.notifications();
    }

    Parent mainView() {
        return views.load(FxmlFile.MAIN);
    }

    /** Loads images and models in the background; to be called once the window is on the screen. */
    void start(Optional<Path> dataFolder) {
        if (store.hasPutAside()) {
            notifications().problem(words.get("app.settings.bad"));
        }
        times.windowVisible();
        times.watch(models.main().trainings());
        models.main().start(dataFolder);
        models.recipes().start();
    }

    void save(Theme theme, WindowBounds window) {
        Map<Family, Settings.Choice> choices = new EnumMap<>(Family.class);
        models.main().trainings().forEach(training -> choices.put(training.family(), training.setup().choice()));
        try {
            store.save(new Settings(Settings.VERSION, theme, window, choices, exports.choices()));
        } catch (IOException e) {
            LOG.warn("The settings cannot be saved", e);
        }
    }

    @Override
    public void close() {
        models.close();
    }

    private Actions actions(Runnable switchTheme) {
        ObjectProperty<View> place = models.main().viewProperty();
        Actions actions = new Actions().on(Action.THEME, switchTheme).on(Action.EVALUATE, () -> {
            place.set(View.EVALUATE);
            models.evaluation().evaluate();
        }).on(Action.CROSS_VALIDATE, models.folds().runnableBinding()::get, () -> {
            place.set(View.FOLDS);
            models.folds().run();
        }).on(Action.UNDO, () -> place.get() == View.FOLDS && models.folds().isUndoable(), models.folds()::undo);
        new ChartCommands(places).addTo(actions);
        models.runCommands().addTo(actions, () -> place.get() == View.COMPARE);
        return actions;
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
