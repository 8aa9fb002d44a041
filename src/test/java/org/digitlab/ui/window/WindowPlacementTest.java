package org.digitlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.digitlab.Waiting;
import org.digitlab.ui.common.WindowBounds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WindowPlacementTest {

    private static final Rectangle2D SMALL_SCREEN = new Rectangle2D(0, 0, 1100, 700);

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1440, 900", "240, 90, 1440, 900", "-300, -200, 1440, 900", "600, 500, 1100, 700",
            "1090, 690, 1920, 1080", "-1090, 10, 1100, 700"})
    void savedBoundsAreShrunkAndMovedUntilTheyAreWholeOnTheScreen(double x, double y, double width, double height) {
        WindowBounds shown = new WindowBounds(x, y, width, height, true).within(SMALL_SCREEN);
        assertThat(SMALL_SCREEN.contains(rectangle(shown))).as("%s", shown).isTrue();
        assertThat(shown.width()).isEqualTo(1100);
        assertThat(shown.height()).isEqualTo(700);
        assertThat(shown.maximized()).isTrue();
    }

    @Test
    void savedBoundsThatFitOnTheScreenStayAsTheyAre() {
        Rectangle2D right = new Rectangle2D(1920, 40, 1920, 1040);
        WindowBounds saved = new WindowBounds(2000, 100, 1440, 900, false);
        assertThat(saved.within(right)).isEqualTo(saved);
    }

    @Test
    void aWindowThatWasPartlyOffTheScreenIsRestoredWhole() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        WindowBounds saved = new WindowBounds(screen.getMaxX() - 200, screen.getMaxY() - 100, 5000, 4000, false);
        assertThat(screen.contains(rectangle(restored(saved)))).isTrue();
    }

    @Test
    void aWindowWithoutSavedBoundsOrOnAScreenThatIsGoneOpensWholeInTheMiddleOfTheScreen() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        WindowBounds first = restored(null);
        assertThat(screen.contains(rectangle(first))).isTrue();
        assertThat(restored(new WindowBounds(50_000, 50_000, 1440, 900, false))).isEqualTo(first);
    }

    private static WindowBounds restored(WindowBounds saved) {
        return WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> {
            Stage stage = new Stage();
            WindowPlacement placement = new WindowPlacement(stage);
            placement.restore(saved);
            return placement.current();
        });
    }

    private static Rectangle2D rectangle(WindowBounds bounds) {
        return new Rectangle2D(bounds.x(), bounds.y(), bounds.width(), bounds.height());
    }
}
