package org.digitlab.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.digitlab.dashboard.Dashboard;
import org.digitlab.files.AppFolder;
import org.digitlab.inference.PredictionService;
import org.digitlab.network.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.RunStore;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.chart.ChartBoardController;
import org.digitlab.ui.common.AnimationPulse;
import org.digitlab.ui.common.BackgroundExecutor;
import org.digitlab.ui.common.Browser;
import org.digitlab.ui.common.FxmlFile;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.common.SettingsStore;
import org.digitlab.ui.common.Theme;
import org.digitlab.ui.common.WindowBounds;
import org.digitlab.ui.common.TimerPulse;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.comparison.ComparePlaceController;
import org.digitlab.ui.comparison.RunsViewModel;
import org.digitlab.ui.drawing.DrawingPaneController;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.drawing.ProbabilityBarsViewModel;
import org.digitlab.ui.drawing.SampleStripViewModel;
import org.digitlab.ui.evaluation.EvaluateViews;
import org.digitlab.ui.evaluation.EvaluationViewModel;
import org.digitlab.ui.evaluation.GalleryViewModel;
import org.digitlab.ui.evaluation.StoredModelTester;
import org.digitlab.ui.folds.DataFoldRunner;
import org.digitlab.ui.folds.FoldsPlaceController;
import org.digitlab.ui.folds.FoldsViewModel;
import org.digitlab.ui.training.ModelShelf;
import org.digitlab.ui.training.SessionTrainer;
import org.digitlab.ui.training.TrainPlaceController;
import org.digitlab.ui.training.TrainingViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the window's parts together, by hand and in one place. */
final class AppContext implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppContext.class);

    private final Words words = new Words();
    private final SettingsStore store = new SettingsStore(AppFolder.locate());
    private final Settings settings = store.load();
    private final BackgroundExecutor executor = new BackgroundExecutor();
    private final Notifications notifications = new Notifications();
    private final DataViewModel data = new DataViewModel(words, executor, notifications);
    private final PredictionService predictions = new PredictionService(this::show);
    private final DrawingViewModel drawing = new DrawingViewModel(predictions::show);
    private final ProbabilityBarsViewModel answers = new ProbabilityBarsViewModel(words.bundle());
    private final SampleStripViewModel samples = new SampleStripViewModel();
    private final GalleryViewModel gallery = new GalleryViewModel(drawing::show);
    private final Dashboard dashboard = new Dashboard();
    private final TimerPulse timer = new TimerPulse(executor);
    private final MainViewModel main;
    private final EvaluationViewModel evaluation;
    private final FoldsViewModel folds;
    private final StartTimes times = new StartTimes(executor);
    private final FxmlViews views = new FxmlViews(words.bundle());
    private final ExportDesk exports =
            new ExportDesk(words, executor, notifications, views, data.dataProperty()::get);
    private final MainController controller;
    private AboutViewModel about;

    /** @param engine what computes with all networks of the window */
    AppContext(EngineKind engine, Runnable switchTheme) {
        TrainingViewModel.Tools tools = tools(engine);
        RunStore kept = new RunStore(AppFolder.runs());
        Browser browser = Browser.ofThisSystem();
        main = new MainViewModel(tools, data, drawing);
        evaluation = new EvaluationViewModel(words, executor, new StoredModelTester(tools.models(), kept, engine),
                data.dataProperty());
        DashboardViewModel pages = new DashboardViewModel(words, executor, notifications, dashboard, browser,
                AppContext::copy);
        RunsViewModel runs = new RunsViewModel(kept, words, executor, timer, notifications);
        RunDesk desk = new RunDesk(main, words, executor, browser);
        controller = new MainController(main, views, words, pages, exports, this::about,
                new Actions().on(Action.THEME, switchTheme));
        folds = new FoldsViewModel(main.selectedProperty().map(main::training), data.readyBinding(),
                new FoldsViewModel.Tools(words, executor, new AnimationPulse(), notifications,
                        new DataFoldRunner(data.dataProperty()::get, engine)));
        views.register(MainController.class, () -> controller)
                .register(ChartBoardController.class, exports::newBoard)
                .register(TrainPlaceController.class, () -> new TrainPlaceController(main.trainings(), words))
                .register(FoldsPlaceController.class, () -> new FoldsPlaceController(folds, words))
                .register(ComparePlaceController.class, () -> new ComparePlaceController(runs, desk, words))
                .register(DrawingPaneController.class, () -> new DrawingPaneController(drawing, answers, samples))
                .register(NotificationController.class, () -> new NotificationController(notifications));
        EvaluateViews.register(views, evaluation, gallery, words);
        data.dataProperty().addListener((property, old, newest) -> samples.setImages(newest.test()));
        settings.models().forEach((family, choice) -> main.training(family).restore(choice));
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
        return notifications;
    }

    Parent mainView() {
        return views.load(FxmlFile.MAIN);
    }

    /** Loads images and models in the background; to be called once the window is on the screen. */
    void start(Optional<Path> dataFolder) {
        if (store.hasPutAside()) {
            notifications.problem(words.get("app.settings.bad"));
        }
        times.windowVisible();
        times.watch(main.trainings());
        main.start(dataFolder);
    }

    void save(Theme theme, WindowBounds window) {
        Map<Family, Settings.Choice> choices = new EnumMap<>(Family.class);
        main.trainings().forEach(training -> choices.put(training.family(), training.choice()));
        try {
            store.save(new Settings(Settings.VERSION, theme, window, choices));
        } catch (IOException e) {
            LOG.warn("The settings cannot be saved", e);
        }
    }

    @Override
    public void close() {
        folds.close();
        timer.close();
        main.close();
        dashboard.close();
        predictions.close();
        executor.close();
    }

    private void show(PredictionService.Answer answer) {
        executor.later(() -> answers.show(answer.predictions()));
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private AboutViewModel about() {
        if (about == null) {
            about = new AboutViewModel(words, executor, predictions::engines);
            main.trainings().forEach(training -> training.inUse().sourceProperty().subscribe(about::askEngines));
        } else {
            about.askEngines();
        }
        return about;
    }

    private TrainingViewModel.Tools tools(EngineKind engine) {
        return new TrainingViewModel.Tools(words, executor, new AnimationPulse(),
                new SessionTrainer(data.dataProperty()::get, engine, AppFolder.runs(), dashboard),
                new ModelShelf(predictions, data.dataProperty()::get, engine), notifications);
    }
}
