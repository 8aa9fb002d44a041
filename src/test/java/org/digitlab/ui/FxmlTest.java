package org.digitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.digitlab.Waiting;
import org.digitlab.export.Pictures;
import org.digitlab.export.picture.Look;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Schedule;
import org.digitlab.ui.about.AboutController;
import org.digitlab.ui.about.AboutViewModel;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.actions.PaletteController;
import org.digitlab.ui.actions.PaletteViewModel;
import org.digitlab.ui.actions.ShortcutsController;
import org.digitlab.ui.chart.LiveChart;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FxmlTest {

    private static final Pattern WORD_IN_JAVA =
            Pattern.compile("words(?:\\(\\))?\\.(?:get|format)\\(\\s*\"([a-zA-Z0-9_.-]+)\"\\s*[,)]");

    private static final Path NOTHING = Path.of("target", "no-runs");

    private final Words words = new Words();
    private final Notifications notifications = new Notifications();
    private final CurrentThreadExecutor executor = new CurrentThreadExecutor();
    private final Services services = new Services(words, executor, notifications, new ManualPulse());
    private final DataViewModel data = new DataViewModel(services);
    private final DrawingViewModel drawing = new DrawingViewModel(image -> { });
    private final Trainings trainings = new Trainings(data,
            new TrainingViewModel.Tools(services, new FakeTrainer(), new FakeModels()));
    private final ProbabilityBarsViewModel answers = new ProbabilityBarsViewModel(words);
    private final Actions actions = new Actions();
    private final FxmlViews fxml = new FxmlViews(words.bundle());
    private final Views views = new Views();
    private final Cards cards = new Cards();
    private final FileDialogs dialogs = new FileDialogs(words, cards::window);

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("fxml"))) {
            return files.map(file -> file.getFileName().toString().replace(".fxml", "")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyViewLoadsWithTheWordsOfTheProgram(String name) {
        registerControllers();
        assertThatCode(() -> WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> fxml.load(name)))
                .doesNotThrowAnyException();
    }

    @Test
    void theHeaderShowsAButtonForEachViewInOrder() {
        registerControllers();
        Parent window = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> fxml.load("main"));
        assertThat(window.lookupAll(".view-toggle")).extracting(button -> ((ToggleButton) button).getText())
                .containsExactly("Train", "Explain");
    }

    @Test
    void theEmptyTrainViewShowsAnInvitation() throws TimeoutException {
        registerControllers();
        Parent view = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> fxml.load("train"));
        assertThat(((LiveChart) view.lookup("#loss")).emptyTextProperty().get()).isEqualTo(words.get("training.chart.empty"));
    }

    @Test
    void theNameOfAModelThatIsTooLongForThePanelCanBeReadWhole() throws TimeoutException {
        registerControllers();
        Label title = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> {
            Parent panel = fxml.load("model-panel");
            trainings.openModel(Path.of("mlp-with-a-name-that-is-longer-than-the-panel-is-wide.zip"));
            return (Label) panel.lookup("#sourceTitle");
        });
        assertThat(title.getTooltip().getText()).isEqualTo(title.getText())
                .endsWith("mlp-with-a-name-that-is-longer-than-the-panel-is-wide.zip");
    }

    @Test
    void everyWordThatTheProgramAsksForExists() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/digitlab/ui"))) {
            List<String> asked = files.filter(file -> file.toString().endsWith(".java")).flatMap(FxmlTest::wordsIn)
                    .distinct().toList();
            assertThat(asked).isNotEmpty().allMatch(words.bundle()::containsKey);
        }
        assertThat(Action.values()).filteredOn(action -> !action.name().startsWith("VIEW_"))
                .allMatch(action -> words.bundle().containsKey(action.wordsKey()));
        assertThat(Schedule.values()).allMatch(kind -> words.bundle().containsKey("training.schedule." + kind.id()));
        assertThat(OptimizerKind.values()).allMatch(kind -> words.bundle().containsKey("training.optimizer." + kind.id()));
        assertThat(RunCondition.values()).allMatch(condition -> words.bundle()
                .containsKey("compare.condition." + condition.name().toLowerCase(Locale.ROOT)));
        assertThat(RunCondition.values()).extracting(condition -> condition.name().toLowerCase(Locale.ROOT))
                .allMatch(name -> words.bundle().containsKey("folds.condition." + name)
                        && words.bundle().containsKey("folds.state." + name));
    }

    private static Stream<String> wordsIn(Path file) {
        try {
            List<String> found = WORD_IN_JAVA.matcher(Files.readString(file)).results()
                    .map((MatchResult result) -> result.group(1)).toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<View> views() {
        return List.of(new TrainController(trainings.all(), words), new ExplainView(services, drawing, answers,
                trainings.selectedProperty(), new FakeModels(), EngineKind.BUILTIN));
    }

    private ExportViewModel export() {
        return new ExportViewModel(services, () -> null,
                new ExportSource(List.of(Pictures.plot("MLP")), List.of(), List.of(), null), Look.LIGHT, ExportChoices.DEFAULT);
    }

    private void registerControllers() {
        views().forEach(views::add);
        EvaluationViewModel evaluation = new EvaluationViewModel(words, executor, new FakeTester(),
                data.dataProperty(), data.loadingProperty());
        GalleryViewModel gallery = new GalleryViewModel(drawing::show);
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
                        answers, new SampleStripViewModel(), words))
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
        registerViews(evaluation, gallery);
    }

    private void registerViews(EvaluationViewModel evaluation, GalleryViewModel gallery) {
        EvaluateView.register(fxml, evaluation, gallery, words);
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
