package org.digitlab.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.digitlab.dashboard.Dashboard;
import org.digitlab.files.AppFolder;
import org.digitlab.inference.PredictionService;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.RunStore;
import org.digitlab.ui.about.AboutCard;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.chart.board.ChartBoardController;
import org.digitlab.ui.chart.board.ChartCommands;
import org.digitlab.ui.chart.board.ChartedViews;
import org.digitlab.ui.common.AnimationPulse;
import org.digitlab.ui.common.BackgroundExecutor;
import org.digitlab.ui.common.Browser;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.common.SettingsStore;
import org.digitlab.ui.common.Theme;
import org.digitlab.ui.common.TimerPulse;
import org.digitlab.ui.common.WindowBounds;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.comparison.CompareView;
import org.digitlab.ui.comparison.ContinueOffer;
import org.digitlab.ui.comparison.RunCommands;
import org.digitlab.ui.comparison.RunCoordinator;
import org.digitlab.ui.comparison.RunsViewModel;
import org.digitlab.ui.dashboard.DashboardViewModel;
import org.digitlab.ui.data.DataCommands;
import org.digitlab.ui.data.DataViewModel;
import org.digitlab.ui.drawing.DrawingCommands;
import org.digitlab.ui.drawing.DrawingPaneController;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.drawing.ProbabilityBarsViewModel;
import org.digitlab.ui.drawing.SampleStripViewModel;
import org.digitlab.ui.evaluation.EvaluateView;
import org.digitlab.ui.evaluation.gallery.GalleryViewModel;
import org.digitlab.ui.evaluation.testing.EvaluationViewModel;
import org.digitlab.ui.evaluation.testing.StoredModelTester;
import org.digitlab.ui.explain.ExplainView;
import org.digitlab.ui.export.ExportCommands;
import org.digitlab.ui.folds.CrossValidateView;
import org.digitlab.ui.folds.FoldRunner;
import org.digitlab.ui.folds.FoldsViewModel;
import org.digitlab.ui.models.ModelRegistry;
import org.digitlab.ui.models.Models;
import org.digitlab.ui.reading.ModelDigitReader;
import org.digitlab.ui.reading.ReadView;
import org.digitlab.ui.reading.ReadingViewModel;
import org.digitlab.ui.training.LeftColumnController;
import org.digitlab.ui.training.RecipeCommands;
import org.digitlab.ui.training.SessionTrainer;
import org.digitlab.ui.training.TrainController;
import org.digitlab.ui.training.TrainingViewModel;
import org.digitlab.ui.training.Trainings;
import org.digitlab.ui.window.Cards;
import org.digitlab.ui.window.FileDialogs;
import org.digitlab.ui.window.FileKind;
import org.digitlab.ui.window.FileOpener;
import org.digitlab.ui.window.MainController;
import org.digitlab.ui.window.NotificationController;
import org.digitlab.ui.window.View;
import org.digitlab.ui.window.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts of the window together by hand, in one place. A new view is one more line in {@link #views}. */
public final class AppContext implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppContext.class);

    private final Words words = new Words();
    private final SettingsStore store = new SettingsStore(AppFolder.locate());
    private final Settings settings = store.load();
    private final BackgroundExecutor executor = new BackgroundExecutor();
    private final Notifications notifications = new Notifications();
    private final Services services = new Services(words, executor, notifications, new AnimationPulse());
    private final TimerPulse timer = new TimerPulse(executor);
    /** For views that watch for changes as long as they are shown; their pulse requests no frames. */
    private final Services watching = new Services(words, executor, notifications, timer);
    private final StartTimes times = new StartTimes(executor);
    private final Browser browser = Browser.ofThisSystem();
    private final EngineKind engine;

    private final Views views = new Views();
    private final FxmlViews fxml = new FxmlViews(words.bundle());
    private final Cards cards = new Cards();
    private final FileDialogs dialogs = new FileDialogs(words, cards::window);
    private final ChartedViews charts = new ChartedViews();
    private final Actions actions = new Actions();

    private final DataViewModel data = new DataViewModel(services);
    private final PredictionService predictions = new PredictionService(this::show);
    private final DrawingViewModel drawing = new DrawingViewModel(predictions::show);
    private final ProbabilityBarsViewModel answers = new ProbabilityBarsViewModel(words);
    private final Dashboard dashboard = new Dashboard();
    private final RunStore runs = new RunStore(AppFolder.runs());
    private final Models models;
    private final Trainings trainings;

    private final DataCommands dataCommands;
    private final RecipeCommands recipes;
    private final ExportCommands exports;
    private final FileOpener opener;
    private final MainController controller;

    /** @param engine the engine that computes all networks of the window */
    AppContext(EngineKind engine, Runnable switchTheme) {
        this.engine = engine;
        models = new ModelRegistry(predictions, data.dataProperty()::get, engine);
        trainings = new Trainings(data, new TrainingViewModel.Tools(services,
                new SessionTrainer(data.dataProperty()::get, engine, AppFolder.runs(), dashboard), models));
        dataCommands = new DataCommands(data, trainings.activeBinding(), services, dialogs);
        recipes = new RecipeCommands(trainings, services, AppFolder.recipes(), dialogs, views::showLeftColumn);
        exports = new ExportCommands(services, data.dataProperty()::get, fxml, charts, cards, dialogs);
        ReadView reading = new ReadView(new ReadingViewModel(watching, new ModelDigitReader(models),
                drawing::show), services, views, dialogs, cards);
        views(reading).forEach(views::add);
        DrawingCommands drawings = new DrawingCommands(drawing, services, dialogs);
        opener = new FileOpener(services, reading::read).on(FileKind.MODEL, trainings::openModel)
                .on(FileKind.RECIPE, recipes::open).on(FileKind.DRAWING, drawings::open)
                .on(FileKind.PICTURE, reading::open).on(FileKind.DATASET, dataCommands::useFolder);
        addActions(switchTheme, drawings);
        controller = new MainController(views, fxml, services, actions, cards, opener, data.textProperty(),
                trainings.statusBinding());
        registerControllers();
        exports.restore(settings.export());
        settings.models().forEach((family, choice) -> trainings.of(family).setup().restore(choice));
    }

    /** Returns the views of the window in the order of the header. */
    private List<View> views(ReadView reading) {
        TrainController train = new TrainController(trainings.all(), words);
        return List.of(
                train,
                comparison(() -> views.show(train)),
                evaluation(),
                new CrossValidateView(folds(), words, charts, views),
                reading,
                new ExplainView(services, drawing, answers, trainings.selectedProperty(), models, engine));
    }

    private CompareView comparison(Runnable showTraining) {
        RunsViewModel shown = new RunsViewModel(runs, watching);
        RunCoordinator coordinator = new RunCoordinator(trainings, data, services, browser, showTraining);
        new ContinueOffer(runs, data.dataProperty(), services, coordinator::resume);
        return new CompareView(shown, new RunCommands(shown, coordinator), words, views);
    }

    private EvaluateView evaluation() {
        EvaluateView evaluation = new EvaluateView(new EvaluationViewModel(words, executor,
                new StoredModelTester(models, runs, engine), data.dataProperty(), data.loadingProperty()),
                new GalleryViewModel(drawing::show), words, views);
        trainings.all().forEach(evaluation::watch);
        return evaluation;
    }

    private FoldsViewModel folds() {
        Path folder = AppFolder.crossValidations();
        return new FoldsViewModel(trainings.selectedProperty().map(trainings::of), data.readyBinding(),
                services, FoldRunner.recorded(data.dataProperty()::get, engine, folder), new FoldsStore(folder));
    }

    private void addActions(Runnable switchTheme, DrawingCommands drawings) {
        DashboardViewModel dashboardSwitch =
                new DashboardViewModel(services, dashboard, browser, AppContext::copy);
        AboutCard about = new AboutCard(services, predictions::engines, fxml, cards);
        trainings.all().forEach(training -> training.inUse().sourceProperty().subscribe(about::askEngines));
        actions.on(Action.THEME, switchTheme).on(Action.ABOUT, about::show)
                .onSwitch(Action.DASHBOARD, () -> !dashboardSwitch.busyProperty().get(),
                        dashboardSwitch.onProperty()::get, dashboardSwitch::toggle);
        // Views come first: where both are possible, Undo belongs to the current view and not to the drawing.
        views.addTo(actions, words);
        drawings.addTo(actions);
        trainings.addTo(actions, dialogs);
        opener.addTo(actions, dialogs, trainings::mayOpenModel);
        dataCommands.addTo(actions);
        recipes.addTo(actions);
        exports.addTo(actions);
        new ChartCommands(charts).addTo(actions);
    }

    private void registerControllers() {
        SampleStripViewModel samples = new SampleStripViewModel();
        data.dataProperty().addListener((property, old, newest) -> samples.setImages(newest.test()));
        LeftColumnController leftColumn =
                new LeftColumnController(trainings, data.dataProperty(), fxml, words, actions, cards);
        fxml.register(MainController.class, () -> controller)
                .register(LeftColumnController.class, () -> leftColumn)
                .register(ChartBoardController.class, exports::newBoard)
                .register(DrawingPaneController.class, () -> new DrawingPaneController(drawing, answers, samples,
                        words))
                .register(NotificationController.class, () -> new NotificationController(notifications));
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

    public Views views() {
        return views;
    }

    public Trainings trainings() {
        return trainings;
    }

    public DrawingViewModel drawing() {
        return drawing;
    }

    public DataCommands data() {
        return dataCommands;
    }

    public ExportCommands exports() {
        return exports;
    }

    /** Returns the opener of dropped files. */
    public FileOpener opener() {
        return opener;
    }

    Parent mainView() {
        return fxml.load("main");
    }

    /** Loads images and models in the background; call this once the window is visible. */
    void start(Optional<Path> dataFolder) {
        if (store.hasPutAside()) {
            notifications.problem(words.get("app.settings.bad"));
        }
        times.windowVisible();
        times.watch(trainings.all());
        dataFolder.ifPresentOrElse(data::loadFolder, data::loadBundled);
        trainings.start(settings.inUse());
        recipes.start();
    }

    void save(Theme theme, WindowBounds window) {
        Map<Family, Settings.Choice> choices = new EnumMap<>(Family.class);
        trainings.all().forEach(training -> choices.put(training.family(), training.setup().choice()));
        try {
            store.save(new Settings(Settings.VERSION, theme, window, choices, trainings.filesInUse(), exports.choices()));
        } catch (IOException e) {
            LOG.warn("The settings cannot be saved", e);
        }
    }

    @Override
    public void close() {
        views.close();
        timer.close();
        trainings.close();
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
}
