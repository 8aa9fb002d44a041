package org.digitlab.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import org.digitlab.data.LabeledImages;
import org.digitlab.export.Pictures;
import org.digitlab.export.picture.Look;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.RunStore;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.ui.about.AboutController;
import org.digitlab.ui.about.AboutViewModel;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.actions.PaletteController;
import org.digitlab.ui.actions.PaletteViewModel;
import org.digitlab.ui.actions.ShortcutsController;
import org.digitlab.ui.chart.board.ChartBoardController;
import org.digitlab.ui.chart.board.ChartedViews;
import org.digitlab.ui.common.Browser;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ExportChoices;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.comparison.CompareController;
import org.digitlab.ui.comparison.RunCommands;
import org.digitlab.ui.comparison.RunCoordinator;
import org.digitlab.ui.comparison.RunsViewModel;
import org.digitlab.ui.data.DataViewModel;
import org.digitlab.ui.drawing.DrawingPaneController;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.drawing.ProbabilityBarsViewModel;
import org.digitlab.ui.drawing.SampleStripViewModel;
import org.digitlab.ui.evaluation.EvaluateView;
import org.digitlab.ui.evaluation.FakeTester;
import org.digitlab.ui.evaluation.gallery.GalleryViewModel;
import org.digitlab.ui.evaluation.testing.EvaluationViewModel;
import org.digitlab.ui.explain.ExplainController;
import org.digitlab.ui.explain.ExplainView;
import org.digitlab.ui.explain.ExplainViewModel;
import org.digitlab.ui.export.ExportCommands;
import org.digitlab.ui.export.ExportController;
import org.digitlab.ui.export.ExportSource;
import org.digitlab.ui.export.ExportViewModel;
import org.digitlab.ui.folds.CrossValidateController;
import org.digitlab.ui.folds.FakeFolds;
import org.digitlab.ui.folds.FoldsViewModel;
import org.digitlab.ui.models.FakeModels;
import org.digitlab.ui.reading.FakeReader;
import org.digitlab.ui.reading.ReadController;
import org.digitlab.ui.reading.ReadingViewModel;
import org.digitlab.ui.training.AugmentationController;
import org.digitlab.ui.training.AugmentationPreview;
import org.digitlab.ui.training.FakeTrainer;
import org.digitlab.ui.training.LeftColumnController;
import org.digitlab.ui.training.ModelPanelController;
import org.digitlab.ui.training.RecipeController;
import org.digitlab.ui.training.SummaryController;
import org.digitlab.ui.training.TrainController;
import org.digitlab.ui.training.TrainingViewModel;
import org.digitlab.ui.training.Trainings;
import org.digitlab.ui.window.Cards;
import org.digitlab.ui.window.FileDialogs;
import org.digitlab.ui.window.FileOpener;
import org.digitlab.ui.window.MainController;
import org.digitlab.ui.window.NotificationController;
import org.digitlab.ui.window.View;
import org.digitlab.ui.window.Views;

/** All views of the program with fake models, data and trainings; FXML loads them as in the program. */
final class RegisteredViews {

    private static final Path NOTHING = Path.of("target", "no-runs");

    final Words words = new Words();
    final Notifications notifications = new Notifications();
    private final CurrentThreadExecutor executor = new CurrentThreadExecutor();
    private final Services services = new Services(words, executor, notifications, new ManualPulse());
    private final DataViewModel data = new DataViewModel(services);
    private final DrawingViewModel drawing = new DrawingViewModel(image -> { });
    final Trainings trainings = new Trainings(data,
            new TrainingViewModel.Tools(services, new FakeTrainer(), new FakeModels()));
    final ProbabilityBarsViewModel answers = new ProbabilityBarsViewModel(words);
    private final Actions actions = new Actions();
    private final FxmlViews fxml = new FxmlViews(words.bundle());
    private final Views views = new Views();
    private final SampleStripViewModel samples = new SampleStripViewModel();
    private final Cards cards = new Cards();
    private final FileDialogs dialogs = new FileDialogs(words, cards::window);

    RegisteredViews() {
        views().forEach(views::add);
        registerWindow();
        registerViews();
    }

    /** Fills what is empty at the start: samples, predictions, a notification, a recipe with an error. */
    void fill() {
        byte[] labels = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        samples.setImages(new LabeledImages(new byte[labels.length * LabeledImages.PIXELS], labels));
        float[] probabilities = {0.1f, 0.9f, 0, 0, 0, 0, 0, 0, 0, 0};
        answers.show(Map.of(Family.MLP, new Prediction(probabilities), Family.CNN, new Prediction(probabilities)));
        notifications.problem("Not a model");
        trainings.of(Family.MLP).setup().form().field(RecipeField.DROPOUT).textProperty().set("none");
    }

    Parent load(String name) {
        return fxml.load(name);
    }

    private List<View> views() {
        return List.of(new TrainController(trainings.all(), words), new ExplainView(services, drawing, answers,
                trainings.selectedProperty(), new FakeModels(), EngineKind.BUILTIN));
    }

    private ExportViewModel export() {
        return new ExportViewModel(services, () -> null,
                new ExportSource(List.of(Pictures.plot("MLP")), List.of(), List.of(), null), Look.LIGHT, ExportChoices.DEFAULT);
    }

    private void registerWindow() {
        ExportCommands exports =
                new ExportCommands(services, () -> null, fxml, new ChartedViews(), cards, dialogs);
        FileOpener opener = new FileOpener(services, picture -> { });
        TrainingViewModel mlp = trainings.of(Family.MLP);
        fxml.register(MainController.class, () -> new MainController(views, fxml, services, actions, cards, opener,
                        data.textProperty(), trainings.statusBinding()))
                .register(LeftColumnController.class, () -> new LeftColumnController(trainings, data.dataProperty(),
                        fxml, words, actions, cards))
                .register(NotificationController.class, () -> new NotificationController(notifications))
                .register(ChartBoardController.class, exports::newBoard)
                .register(TrainController.class, () -> new TrainController(trainings.all(), words))
                .register(DrawingPaneController.class, () -> new DrawingPaneController(drawing,
                        answers, samples, words))
                .register(ModelPanelController.class, () -> new ModelPanelController(mlp, trainings, words,
                        variant -> { }))
                .register(RecipeController.class, () -> new RecipeController(mlp, words, actions))
                .register(AugmentationController.class, () -> new AugmentationController(mlp.setup().form(),
                        new AugmentationPreview(mlp.setup().form().recipeProperty(), data.dataProperty()), words))
                .register(SummaryController.class,
                        () -> new SummaryController(Zoo.classic(Family.MLP), words, () -> { }))
                .register(ExportController.class, () -> new ExportController(export(), words, name -> Optional.empty(),
                        file -> { }, () -> { }))
                .register(ShortcutsController.class, () -> new ShortcutsController(actions, words, () -> { }))
                .register(PaletteController.class, () -> new PaletteController(new PaletteViewModel(actions, words),
                        action -> { }, () -> { }))
                .register(AboutController.class, () -> new AboutController(
                        new AboutViewModel(services, Map::of), () -> { }));
    }

    private void registerViews() {
        EvaluateView.register(fxml, new EvaluationViewModel(words, executor, new FakeTester(), data.dataProperty(),
                data.loadingProperty()), new GalleryViewModel(drawing::show), words);
        RunsViewModel runs = new RunsViewModel(new RunStore(NOTHING), services);
        fxml.register(CompareController.class, () -> new CompareController(runs, new RunCommands(runs,
                        new RunCoordinator(trainings, data, services, Browser.ofThisSystem(), () -> { })), words))
                .register(CrossValidateController.class, () -> new CrossValidateController(new FoldsViewModel(
                        trainings.selectedProperty().map(trainings::of), data.readyBinding(),
                        services, new FakeFolds(NOTHING), new FoldsStore(NOTHING)), words))
                .register(ReadController.class, () -> new ReadController(new ReadingViewModel(services,
                        new FakeReader(), drawing::show), words, () -> { }, () -> { }, () -> false))
                .register(ExplainController.class, () -> new ExplainController(new ExplainViewModel(words, drawing,
                        answers.predictionsProperty(), trainings.selectedProperty(), question -> { }), words));
    }
}
