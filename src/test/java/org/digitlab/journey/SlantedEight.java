package org.digitlab.journey;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** A digit drawn at the pace of its answers: every point adds ink, and every one waits for its answer. */
final class SlantedEight {

    private SlantedEight() {
    }

    /**
     * Draws it in one stroke.
     *
     * @param points of the stroke
     * @param what   answers, in words
     * @param taken  counts the answers
     */
    static void draw(Lab lab, int points, String what, Millis taken) {
        lab.robot().moveTo(lab.onScreen(0.5, 0.5)).press(MouseButton.PRIMARY);
        for (int i = 1; i <= points; i++) {
            double turn = 2 * Math.PI * i / points;
            Point2D point = lab.onScreen(0.5 + 0.2 * Math.sin(2 * turn), 0.5 + 0.35 * Math.sin(turn));
            int before = taken.count();
            Platform.runLater(() -> new Robot().mouseMove(point));
            lab.await(what, () -> taken.count() > before);
        }
        lab.robot().release(MouseButton.PRIMARY);
    }
}
