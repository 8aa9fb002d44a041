package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints latencies without limits, because they depend on the machine and its load. */
@Tag("journey")
@Tag("benchmark")
class LatencyJourneyTest {

    private static final int STROKES = 12;
    private static final int POINTS = 30;

    @Test
    void theBarsFollowTheDrawingEvenWhileAModelTrains(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            System.out.println("Stroke to bars, idle: " + answers(lab));
            lab.robot().clickOn("#train");
            lab.await("a curve", () -> lab.curves("#loss").contains("MLP training"));
            System.out.println("Stroke to bars while the MLP trains: " + answers(lab));
            assertThat(lab.text("#sourceTitle")).isEqualTo(lab.words("training.source.training"));
        }
    }

    private static String answers(Lab lab) {
        PenToBars watch = lab.onFx(() -> new PenToBars(lab.root().getScene(), lab.find(".drawing-pane .verdict")));
        for (int stroke = 0; stroke < STROKES; stroke++) {
            SlantedEight.draw(lab, POINTS, "an answer", watch.taken());
            lab.robot().push(KeyCode.DELETE);
        }
        Platform.runLater(watch::stop);
        return watch.taken().summary();
    }
}
