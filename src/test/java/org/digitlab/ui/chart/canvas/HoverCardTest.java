package org.digitlab.ui.chart.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.digitlab.Waiting;
import org.digitlab.plot.series.Pen;
import org.digitlab.plot.series.Rgb;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class HoverCardTest {

    private static final double CHART_WIDTH = 230;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void longNamesAreShortenedAndValuesAreNot() {
        HoverCard card = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS,
                () -> shown("a name that is far too long ".repeat(9)));
        assertThat(card.getWidth()).isLessThanOrEqualTo(CHART_WIDTH);
        Label value = (Label) card.lookup(".value");
        assertThat(value.getWidth()).isGreaterThanOrEqualTo(value.prefWidth(-1));
        assertThat(value.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(card.getWidth());
    }

    @Test
    void shortNamesAreNotShortened() {
        HoverCard card = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> shown("CNN training"));
        Label name = (Label) card.lookup(".name");
        assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
    }

    private static HoverCard shown(String name) {
        HoverCard card = new HoverCard();
        Scene scene = new Scene(new Pane(card), 400, 300);
        scene.getStylesheets().add(HoverCard.class.getResource("/org/digitlab/styles/chart.css").toExternalForm());
        card.show("Iteration 7", List.of(new HoverCard.Row(Pen.solid(Rgb.of("#ff0000"), 2), name, "99.33 %")), 250);
        card.place(100, 0.5, CHART_WIDTH, 250);
        card.layout();
        return card;
    }
}
