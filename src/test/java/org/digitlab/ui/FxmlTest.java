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
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.digitlab.Waiting;
import org.digitlab.dashboard.Dashboard;
import org.digitlab.export.Pictures;
import org.digitlab.export.picture.Look;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.RunCondition;
import org.digitlab.runs.RunStore;
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
import org.digitlab.ui.common.FxmlFile;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.comparison.CompareController;
import org.digitlab.ui.comparison.RunCommands;
import org.digitlab.ui.comparison.RunsViewModel;
import org.digitlab.ui.dashboard.DashboardViewModel;
import org.digitlab.ui.data.DataViewModel;
import org.digitlab.ui.drawing.DrawingPaneController;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.drawing.ProbabilityBarsViewModel;
import org.digitlab.ui.drawing.SampleStripViewModel;
import org.digitlab.ui.evaluation.EvaluateViews;
import org.digitlab.ui.evaluation.FakeTester;
import org.digitlab.ui.evaluation.gallery.GalleryViewModel;
import org.digitlab.ui.evaluation.testing.EvaluationViewModel;
import org.digitlab.ui.explain.ExplainController;
import org.digitlab.ui.explain.ExplainViewModel;
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
import org.digitlab.ui.training.ModelPanelController;
import org.digitlab.ui.training.RecipeController;
import org.digitlab.ui.training.SummaryController;
import org.digitlab.ui.training.TrainController;
import org.digitlab.ui.training.TrainingViewModel;
import org.digitlab.ui.window.NotificationController;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FxmlTest {

    private static final Pattern WORD_IN_JAVA =
            Pattern.compile("words\\.(?:get|format)\\(\\s*\"([a-zA-Z0-9_.-]+)\"\\s*[,)]");

    private static final Path NOTHING = Path.of("target", "no-runs");

    private final Words words = new Words();
    private final Notifications notifications = new Notifications();
    private final CurrentThreadExecutor executor = new CurrentThreadExecutor();
    private final DrawingViewModel drawing = new DrawingViewModel(image -> { });
    private final MainViewModel main = new MainViewModel(new TrainingViewModel.Tools(
            new Services(words, executor, notifications, new ManualPulse()), new FakeTrainer(), new FakeModels()),
            new DataViewModel(words, executor, notifications), drawing);
    private final EvaluationViewModel evaluation = new EvaluationViewModel(words, executor, new FakeTester(),
            main.data().dataProperty(), main.data().loadingProperty());
    private final ProbabilityBarsViewModel answers = new ProbabilityBarsViewModel(words);
    private final GalleryViewModel gallery = new GalleryViewModel(drawing::show);
    private final Actions actions = new Actions();
    private final FxmlViews views = new FxmlViews(words.bundle());

    private final RunsViewModel runs = new RunsViewModel(new RunStore(NOTHING), words, executor,
            new ManualPulse(), notifications);
    private final PictureCommands pictures = new PictureCommands(new ReadingViewModel(words, executor, notifications,
            new FakeReader(), new ManualPulse(), drawing::show), main, words);
    private final ExportCommands exports = new ExportCommands(words, executor, notifications, views,
            new ChartedViews(), () -> null);

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource
    void everyViewLoadsWithTheWordsOfTheProgram(FxmlFile file) {
        registerControllers();
        assertThatCode(() -> WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> views.load(file)))
                .doesNotThrowAnyException();
    }

    @Test
    void anEmptyPlaceForTrainingInvites() throws TimeoutException {
        registerControllers();
        Parent place = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> views.load(FxmlFile.TRAIN));
        assertThat(((LiveChart) place.lookup("#loss")).getEmptyText()).isEqualTo(words.get("training.chart.empty"));
    }

    @Test
    void theNameOfAModelThatIsTooLongForThePanelCanBeReadWhole() throws TimeoutException {
        registerControllers();
        Label title = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> {
            Parent panel = views.load(FxmlFile.MODEL_PANEL);
            main.openModel(Path.of("mlp-with-a-name-that-is-longer-than-the-panel-is-wide.zip"));
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
        assertThat(Action.values()).allMatch(action -> words.bundle().containsKey(action.wordsKey()));
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

    private ExportViewModel export() {
        return new ExportViewModel(new ExportViewModel.Tools(words, executor, new ManualPulse(), () -> null),
                new ExportSource(List.of(Pictures.plot("MLP")), List.of(), List.of()), Look.LIGHT, ExportChoices.USUAL);
    }

    private AboutViewModel about() {
        return new AboutViewModel(words, executor, Map::of);
    }

    private DashboardViewModel dashboard() {
        return new DashboardViewModel(words, executor, notifications, new Dashboard(), Browser.ofThisSystem(),
                text -> { });
    }

    private void registerControllers() {
        EvaluateViews.register(views, evaluation, gallery, words);
        views.register(MainController.class,
                        () -> new MainController(main, views, words, dashboard(), exports, pictures,
                                new RecipeCommands(main, words, executor, NOTHING), this::about, actions))
                .register(NotificationController.class, () -> new NotificationController(notifications))
                .register(ChartBoardController.class, exports::newBoard)
                .register(TrainController.class, () -> new TrainController(main.trainings(), words))
                .register(CrossValidateController.class, () -> new CrossValidateController(new FoldsViewModel(
                        main.selectedProperty().map(main::training), main.data().readyBinding(),
                        new FoldsViewModel.Tools(words, executor, new ManualPulse(), notifications,
                                new FakeFolds(NOTHING), new FoldsStore(NOTHING))),
                        words))
                .register(CompareController.class, () -> new CompareController(runs,
                        new RunCommands(runs, new RunCoordinator(main, words, executor, Browser.ofThisSystem())), words))
                .register(ReadController.class, pictures::newPlace)
                .register(ExplainController.class, () -> new ExplainController(new ExplainViewModel(words,
                        drawing, answers.predictionsProperty(), main.selectedProperty(), question -> { }), words))
                .register(DrawingPaneController.class, () -> new DrawingPaneController(drawing,
                        answers, new SampleStripViewModel()))
                .register(ModelPanelController.class, () -> new ModelPanelController(main.training(Family.MLP), words,
                        variant -> { }, main::trainBoth, Bindings.createBooleanBinding(() -> true)))
                .register(RecipeController.class, () -> new RecipeController(main.training(Family.MLP), words,
                        actions))
                .register(AugmentationController.class, () -> new AugmentationController(
                        main.training(Family.MLP).setup().form(), new AugmentationPreview(
                        main.training(Family.MLP).setup().form().recipeProperty(), main.data().dataProperty()), words))
                .register(SummaryController.class,
                        () -> new SummaryController(Zoo.classic(Family.MLP), words, () -> { }))
                .register(ExportController.class, () -> new ExportController(export(), words, name -> Optional.empty(),
                        file -> { }, () -> { }))
                .register(ShortcutsController.class, () -> new ShortcutsController(words, () -> { }))
                .register(PaletteController.class, () -> new PaletteController(new PaletteViewModel(actions, words),
                        action -> { }, () -> { }))
                .register(AboutController.class, () -> new AboutController(about(), () -> { }));
    }
}
