package org.digitlab.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.digitlab.ui.common.WindowBounds;

/** Puts the window where it was, if that place is still on a screen, and knows where it is now. */
final class WindowPlace {

    private static final double MIN_WIDTH = 1100;
    private static final double MIN_HEIGHT = 700;
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;

    private final Stage stage;
    private WindowBounds normal;

    WindowPlace(Stage stage) {
        this.stage = stage;
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.xProperty().addListener(moved -> note());
        stage.yProperty().addListener(moved -> note());
        stage.widthProperty().addListener(resized -> note());
        stage.heightProperty().addListener(resized -> note());
    }

    /** @param saved null for the usual size in the middle of the screen */
    void restore(WindowBounds saved) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (saved == null || Screen.getScreensForRectangle(saved.x(), saved.y(), saved.width(), saved.height())
                .isEmpty()) {
            stage.setWidth(Math.min(USUAL_WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(USUAL_HEIGHT, screen.getHeight()));
            return;
        }
        stage.setX(saved.x());
        stage.setY(saved.y());
        stage.setWidth(saved.width());
        stage.setHeight(saved.height());
        stage.setMaximized(saved.maximized());
    }

    WindowBounds current() {
        return normal == null ? null
                : new WindowBounds(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized());
    }

    private void note() {
        boolean known = Double.isFinite(stage.getX() + stage.getY()) && stage.getWidth() > 0 && stage.getHeight() > 0;
        if (known && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            normal = new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }
}
