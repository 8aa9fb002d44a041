package org.digitlab.journey;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** An 8 that is drawn point by point; each point adds ink and waits for its response. */
final class SlantedEight {

    private SlantedEight() {
    }

    /**
     * Draws the digit in one stroke.
     *
     * @param points the number of points of the stroke
     * @param what   the awaited response, for the message of a timeout
     * @param taken  counts the responses
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
