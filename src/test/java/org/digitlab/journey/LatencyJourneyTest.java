package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures, not limits: how long they are depends on what else the machine does. */
@Tag("journey")
class LatencyJourneyTest {

    private static final int STROKES = 12;
    private static final int POINTS = 30;

    @Test
    void theBarsFollowThePenAlsoWhileAModelTrains(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            System.out.println("Stroke to bars, idle: " + answers(lab));
            lab.robot().clickOn("#train");
            lab.await("a curve", () -> lab.curves("#loss").contains("MLP training"));
            System.out.println("Stroke to bars while the MLP trains: " + answers(lab));
            assertThat(lab.text("#sourceTitle")).isEqualTo("Training now");
        }
    }

    private static String answers(Lab lab) {
        PenToBars watch = lab.onFx(() -> new PenToBars(lab.root().getScene(), lab.find(".verdict")));
        for (int stroke = 0; stroke < STROKES; stroke++) {
            draw(lab, watch);
            lab.robot().push(KeyCode.DELETE);
        }
        Platform.runLater(watch::stop);
        return watch.taken().summary();
    }

    /** A slanted eight: every point adds ink, and every one waits for its answer. */
    private static void draw(Lab lab, PenToBars watch) {
        lab.robot().moveTo(lab.onPaper(0.5, 0.5)).press(MouseButton.PRIMARY);
        for (int i = 1; i <= POINTS; i++) {
            double turn = 2 * Math.PI * i / POINTS;
            Point2D point = lab.onPaper(0.5 + 0.2 * Math.sin(2 * turn), 0.5 + 0.35 * Math.sin(turn));
            int before = watch.taken().count();
            Platform.runLater(() -> new Robot().mouseMove(point));
            lab.await("an answer", () -> watch.taken().count() > before);
        }
        lab.robot().release(MouseButton.PRIMARY);
    }
}
