package org.digitlab.ui.window;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.digitlab.ui.common.WindowBounds;

/** Restores the bounds of the window, whole on a screen, and tracks changes. */
public final class WindowPlacement {

    private static final double MIN_WIDTH = 1100;
    private static final double MIN_HEIGHT = 700;
    private static final double DEFAULT_WIDTH = 1440;
    private static final double DEFAULT_HEIGHT = 900;

    private final Stage stage;
    /** Maximising moves and resizes the window before it is reported, so only bounds that last count. */
    private final PauseTransition settled = new PauseTransition(Duration.millis(300));
    private WindowBounds normal;

    public WindowPlacement(Stage stage) {
        this.stage = stage;
        settled.setOnFinished(event -> note());
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(bound -> bound.addListener(changed -> settled.playFromStart()));
    }

    /** @param saved the bounds to restore; null for the default size in the middle of the screen */
    public void restore(WindowBounds saved) {
        Rectangle2D screen = screenOf(saved).orElseGet(Screen::getPrimary).getVisualBounds();
        WindowBounds wanted = screenOf(saved).isPresent() ? saved.within(screen) : defaultBounds(screen);
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        normal = wanted;
        place(wanted);
        // GTK may show a window in its minimum size, and forgets the normal size of a window that is shown maximised.
        if (wanted.maximized()) {
            stage.setMaximized(true);
            stage.maximizedProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Boolean> maximized, Boolean before, Boolean now) {
                    maximized.removeListener(this);
                    Platform.runLater(this::placeIfNormal);
                }

                /** Resizing a window that is maximised again, for instance after a dialog, would end that. */
                private void placeIfNormal() {
                    if (!stage.isMaximized()) {
                        place(wanted);
                    }
                }
            });
        } else {
            stage.setOnShown(shown -> Platform.runLater(() -> place(wanted)));
        }
    }

    /** Returns the bounds of the window; of a maximised window those before. */
    public WindowBounds current() {
        if (settled.getStatus() == Animation.Status.RUNNING) {
            settled.stop();
            note();
        }
        return new WindowBounds(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized());
    }

    private void place(WindowBounds bounds) {
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
    }

    private void note() {
        boolean known = Double.isFinite(stage.getX() + stage.getY()) && stage.getWidth() > 0 && stage.getHeight() > 0;
        if (known && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            normal = new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    /** Returns the screen that bounds are on, at least partly. */
    private static Optional<Screen> screenOf(WindowBounds bounds) {
        return bounds == null ? Optional.empty() : Screen.getScreensForRectangle(
                bounds.x(), bounds.y(), bounds.width(), bounds.height()).stream().findFirst();
    }

    private static WindowBounds defaultBounds(Rectangle2D screen) {
        return new WindowBounds(screen.getMinX() + (screen.getWidth() - DEFAULT_WIDTH) / 2,
                screen.getMinY() + (screen.getHeight() - DEFAULT_HEIGHT) / 2, DEFAULT_WIDTH, DEFAULT_HEIGHT, false)
                .within(screen);
    }
}
