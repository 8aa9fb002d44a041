package org.digitlab.ui;

import java.util.function.Consumer;
import org.digitlab.dashboard.Dashboard;
import org.digitlab.files.AppFolder;
import org.digitlab.inference.ExplanationService;
import org.digitlab.inference.PredictionService;
import org.digitlab.inference.Question;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.RunStore;
import org.digitlab.ui.about.AboutViewModel;
import org.digitlab.ui.common.AnimationPulse;
import org.digitlab.ui.common.BackgroundExecutor;
import org.digitlab.ui.common.Browser;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.TimerPulse;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.comparison.RunCommands;
import org.digitlab.ui.comparison.RunsViewModel;
import org.digitlab.ui.dashboard.DashboardViewModel;
import org.digitlab.ui.data.DataViewModel;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.drawing.ProbabilityBarsViewModel;
import org.digitlab.ui.drawing.SampleStripViewModel;
import org.digitlab.ui.evaluation.gallery.GalleryViewModel;
import org.digitlab.ui.evaluation.testing.EvaluationViewModel;
import org.digitlab.ui.evaluation.testing.StoredModelTester;
import org.digitlab.ui.explain.ExplainViewModel;
import org.digitlab.ui.folds.DataFoldRunner;
import org.digitlab.ui.folds.FoldsViewModel;
import org.digitlab.ui.models.ModelInUse;
import org.digitlab.ui.models.ModelRegistry;
import org.digitlab.ui.models.ModelSource;
import org.digitlab.ui.reading.ModelDigitReader;
import org.digitlab.ui.reading.ReadingViewModel;
import org.digitlab.ui.training.SessionTrainer;
import org.digitlab.ui.training.TrainingViewModel;

/** Every view model of the window, wired to one another and to what works for them; none of them knows a view. */
final class WindowModels implements AutoCloseable {

    private final Words words;
    private final BackgroundExecutor executor = new BackgroundExecutor();
    private final Notifications notifications = new Notifications();
    private final DataViewModel data;
    private final PredictionService predictions = new PredictionService(this::show);
    private final DrawingViewModel drawing = new DrawingViewModel(predictions::show);
    private final ProbabilityBarsViewModel answers;
    private final SampleStripViewModel samples = new SampleStripViewModel();
    private final GalleryViewModel gallery = new GalleryViewModel(drawing::show);
    private final Dashboard dashboard = new Dashboard();
    private final DashboardViewModel dashboardSwitch;
    private final TimerPulse timer = new TimerPulse(executor);
    private final MainViewModel main;
    private final EvaluationViewModel evaluation;
    private final FoldsViewModel folds;
    private final ReadingViewModel reading;
    private final ExplainViewModel explain;
    private final ExplanationService explanations;
    private final RunsViewModel runs;
    private final RunCommands runCommands;
    private final RecipeCommands recipes;
    private AboutViewModel about;

    /**
     * @param engine what computes with all networks of the window
     * @param copy   puts a text on the clipboard
     */
    WindowModels(Words words, EngineKind engine, Consumer<String> copy) {
        this.words = words;
        data = new DataViewModel(words, executor, notifications);
        answers = new ProbabilityBarsViewModel(words);
        RunStore kept = new RunStore(AppFolder.runs());
        Browser browser = Browser.ofThisSystem();
        TrainingViewModel.Tools tools = training(engine);
        main = new MainViewModel(tools, data, drawing);
        evaluation = new EvaluationViewModel(words, executor, new StoredModelTester(tools.models(), kept, engine),
                data.dataProperty(), data.loadingProperty());
        folds = new FoldsViewModel(main.selectedProperty().map(main::training), data.readyBinding(),
                new FoldsViewModel.Tools(words, executor, new AnimationPulse(), notifications,
                        new DataFoldRunner(data.dataProperty()::get, engine, AppFolder.crossValidations()),
                        new FoldsStore(AppFolder.crossValidations())));
        reading = new ReadingViewModel(words, executor, notifications, new ModelDigitReader(tools.models()), timer,
                drawing::show);
        explain = new ExplainViewModel(words, drawing, answers.predictionsProperty(), main.selectedProperty(), this::ask);
        explanations = new ExplanationService(tools.models(), engine, explain.answersOn(executor));
        dashboardSwitch = new DashboardViewModel(words, executor, notifications, dashboard, browser, copy);
        recipes = new RecipeCommands(main, words, executor, AppFolder.recipes());
        runs = new RunsViewModel(kept, words, executor, timer, notifications);
        runCommands = new RunCommands(runs, new RunCoordinator(main, words, executor, browser));
        data.dataProperty().addListener((property, old, newest) -> samples.setImages(newest.test()));
        main.trainings().forEach(this::watch);
    }

    private void watch(TrainingViewModel training) {
        ModelInUse used = training.inUse();
        used.changesProperty().subscribe(change -> evaluation.weightsChanged(training.family(),
                used.sourceProperty().get() == ModelSource.TRAINING));
    }

    private TrainingViewModel.Tools training(EngineKind engine) {
        return new TrainingViewModel.Tools(new Services(words, executor, notifications, new AnimationPulse()),
                new SessionTrainer(data.dataProperty()::get, engine, AppFolder.runs(), dashboard),
                new ModelRegistry(predictions, data.dataProperty()::get, engine));
    }

    BackgroundExecutor executor() {
        return executor;
    }

    Notifications notifications() {
        return notifications;
    }

    MainViewModel main() {
        return main;
    }

    DrawingViewModel drawing() {
        return drawing;
    }

    /** What the networks make of the drawing. */
    ProbabilityBarsViewModel answers() {
        return answers;
    }

    SampleStripViewModel samples() {
        return samples;
    }

    EvaluationViewModel evaluation() {
        return evaluation;
    }

    GalleryViewModel gallery() {
        return gallery;
    }

    FoldsViewModel folds() {
        return folds;
    }

    ReadingViewModel reading() {
        return reading;
    }

    RecipeCommands recipes() {
        return recipes;
    }

    ExplainViewModel explain() {
        return explain;
    }

    RunsViewModel runs() {
        return runs;
    }

    RunCommands runCommands() {
        return runCommands;
    }

    DashboardViewModel dashboard() {
        return dashboardSwitch;
    }

    /** Asks anew what computes, each time. */
    AboutViewModel about() {
        if (about == null) {
            about = new AboutViewModel(words, executor, predictions::engines);
            main.trainings().forEach(training -> training.inUse().sourceProperty().subscribe(about::askEngines));
        } else {
            about.askEngines();
        }
        return about;
    }

    @Override
    public void close() {
        runs.close();
        evaluation.cancel();
        reading.cancel();
        folds.close();
        timer.close();
        main.close();
        dashboard.close();
        predictions.close();
        explanations.close();
        executor.close();
    }

    private void ask(Question question) {
        explanations.ask(question);
    }

    private void show(PredictionService.Answer answer) {
        executor.later(() -> answers.show(answer.predictions()));
    }
}
