package org.digitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.digitlab.Waiting;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Schedule;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.chart.LiveChart;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FxmlTest {

    private static final Pattern WORD_IN_JAVA =
            Pattern.compile("words(?:\\(\\))?\\.(?:get|format)\\(\\s*\"([a-zA-Z0-9_.-]+)\"\\s*[,)]");

    private final RegisteredViews views = new RegisteredViews();
    private final Words words = views.words;

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
        assertThatCode(() -> WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> views.load(name)))
                .doesNotThrowAnyException();
    }

    @Test
    void theHeaderShowsAButtonForEachViewInOrder() {
        Parent window = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> views.load("main"));
        assertThat(window.lookupAll(".view-toggle")).extracting(button -> ((ToggleButton) button).getText())
                .containsExactly("Train", "Explain");
    }

    @Test
    void theEmptyTrainViewShowsAnInvitation() throws TimeoutException {
        Parent view = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> views.load("train"));
        assertThat(((LiveChart) view.lookup("#loss")).emptyTextProperty().get()).isEqualTo(words.get("training.chart.empty"));
    }

    @Test
    void theNameOfAModelThatIsTooLongForThePanelCanBeReadWhole() throws TimeoutException {
        Label title = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> {
            Parent panel = views.load("model-panel");
            views.trainings.openModel(Path.of("mlp-with-a-name-that-is-longer-than-the-panel-is-wide.zip"));
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
}
