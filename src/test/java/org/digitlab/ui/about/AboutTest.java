package org.digitlab.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import org.digitlab.Waiting;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineInfo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class AboutTest {

    private static final String REASON = "ConvolutionLayer with a long reason that is told to its end, ".repeat(3);

    private final Words words = new Words();
    private Map<Family, EngineInfo> engines =
            Map.of(Family.CNN, new EngineInfo(EngineKind.BUILTIN, "Deeplearning4j", REASON));
    private final AboutViewModel model = new AboutViewModel(
            new Services(words, new CurrentThreadExecutor(), new Notifications(), new ManualPulse()), () -> engines);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Parent card = onFx(() -> new FxmlViews(words.bundle())
            .load("about", new AboutController(model, () -> closed.set(true))));

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void copyPutsTheReportIntoTheClipboardAndConfirmsIt() {
        onFx(() -> {
            labelled(words.get("app.about.copy")).fireEvent(new ActionEvent());
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(model.report());
            assertThat(card.lookup("#copied").isVisible()).isTrue();
            return null;
        });
    }

    @Test
    void theCancelButtonClosesTheCard() {
        onFx(() -> {
            Button close = card.lookupAll(".button").stream().map(Button.class::cast)
                    .filter(Button::isCancelButton).findFirst().orElseThrow();
            close.fire();
            return null;
        });
        assertThat(closed).isTrue();
    }

    @Test
    void aLongReasonIsWrappedAndNotCut() {
        double[] heights = onFx(() -> {
            Scene scene = new Scene(card, 560, 900);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Labeled engine = labelled(model.facts().get("engine"));
            return new double[] {engine.getHeight(), engine.prefHeight(engine.getWidth()), engine.prefHeight(-1)};
        });
        assertThat(heights[0]).isGreaterThanOrEqualTo(heights[1]).isGreaterThan(2 * heights[2]);
    }

    @Test
    void theCardShowsEnginesThatAreFoundLater() {
        engines = Map.of(Family.MLP, new EngineInfo(EngineKind.BUILTIN, "Deeplearning4j", null));
        onFx(() -> {
            model.askEngines();
            return labelled("MLP: Deeplearning4j (built in)");
        });
    }

    private Labeled labelled(String text) {
        return card.lookupAll("*").stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .filter(node -> text.equals(node.getText())).findFirst().orElseThrow();
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, question);
    }
}
