package org.digitlab.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineInfo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;

class AboutViewModelTest {

    private static final EngineInfo ACCELERATED = new EngineInfo(EngineKind.ACCELERATED, "oneDNN 2.5.2", null);
    private static final EngineInfo BUILTIN = new EngineInfo(EngineKind.BUILTIN, "Deeplearning4j", null);
    private static final EngineInfo FALLEN_BACK =
            new EngineInfo(EngineKind.BUILTIN, "Deeplearning4j", "SubsamplingLayer with dilation");

    @Test
    void theEngineOfEachModelIsListed() {
        assertThat(about(Map.of(Family.MLP, ACCELERATED)).facts().get("engine")).isEqualTo("MLP: oneDNN 2.5.2 (accelerated)");
        assertThat(about(Map.of(Family.CNN, BUILTIN)).facts().get("engine")).isEqualTo("CNN: Deeplearning4j (built in)");
        assertThat(about(Map.of()).facts().get("engine")).isEqualTo("No model loaded");
    }

    @Test
    void askingAgainFindsModelsThatWereLoadedLater() {
        Map<Family, EngineInfo> engines = new EnumMap<>(Family.class);
        AboutViewModel about = about(engines);
        engines.put(Family.CNN, ACCELERATED);
        about.askEngines();
        assertThat(about.facts().get("engine")).isEqualTo("CNN: oneDNN 2.5.2 (accelerated)");
    }

    @Test
    void aFallbackIsListedWithItsReason() {
        assertThat(about(new EnumMap<>(Map.of(Family.MLP, ACCELERATED, Family.CNN, FALLEN_BACK))).facts().get("engine"))
                .startsWith("MLP: oneDNN").endsWith("SubsamplingLayer with dilation").hasLineCount(2);
    }

    @Test
    void aFailureIsShownInOneSentence() {
        var about = new AboutViewModel(services(new CurrentThreadExecutor()), () -> {
            throw new IOException("The library cannot be read");
        });
        assertThat(about.facts().get("engine")).isEqualTo("The library cannot be read");
    }

    @Test
    void loadingIsShownUntilTheAnswersArrive() {
        List<Runnable> waiting = new ArrayList<>();
        var about = new AboutViewModel(services(later(waiting)), () -> Map.of(Family.MLP, ACCELERATED));
        assertThat(about.facts().get("engine")).isEqualTo("Loading…");
        assertThat(about.facts().get("processor")).isEqualTo("Loading…");
        waiting.forEach(Runnable::run);
        assertThat(about.facts().get("engine")).contains("oneDNN");
        assertThat(about.facts().get("processor")).containsPattern(", \\d+ cores, \\d+ threads");
    }

    @Test
    void theReportHasALineForEachFact() {
        String report = about(new EnumMap<>(Map.of(Family.MLP, ACCELERATED, Family.CNN, BUILTIN))).report();
        assertThat(report.lines()).satisfiesExactly(
                line -> assertThat(line).startsWith("Digit Lab: "),
                line -> assertThat(line).startsWith("Java: " + System.getProperty("java.version") + " on "),
                line -> assertThat(line).startsWith("JavaFX: "),
                line -> assertThat(line).startsWith("Deeplearning4j, ND4J: "),
                line -> assertThat(line).startsWith("Processor: ").contains("cores"),
                line -> assertThat(line).startsWith("Engine: MLP: oneDNN 2.5.2").contains("; CNN: "));
    }

    private static AboutViewModel about(Map<Family, EngineInfo> engines) {
        return new AboutViewModel(services(new CurrentThreadExecutor()), () -> engines);
    }

    private static Services services(TaskExecutor executor) {
        return new Services(new Words(), executor, new Notifications(), new ManualPulse());
    }

    private static TaskExecutor later(List<Runnable> waiting) {
        TaskExecutor now = new CurrentThreadExecutor();
        return new TaskExecutor() {
            @Override
            public <T> void execute(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
                waiting.add(() -> now.execute(work, done, failed));
            }

            @Override
            public void later(Runnable action) {
                waiting.add(action);
            }
        };
    }
}
