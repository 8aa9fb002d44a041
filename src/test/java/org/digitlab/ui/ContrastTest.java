package org.digitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;
import org.digitlab.Waiting;
import org.digitlab.plot.series.Palette;
import org.digitlab.ui.chart.LiveChart;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Measures the contrast of every text in every view, in both themes, enabled and disabled. */
class ContrastTest {

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    static Stream<Arguments> views() throws IOException {
        List<String> names = FxmlTest.files();
        return Stream.of(Theme.values()).flatMap(theme -> names.stream().map(name -> Arguments.of(name, theme)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyTextIsReadable(String name, Theme theme) {
        List<String> faint = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> faint(name, theme));
        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyControlShowsTheKeyboardFocus(String name, Theme theme) {
        List<String> ringless = WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> {
            Parent window = window(name, theme);
            return FocusRing.missing(window).toList();
        });
        assertThat(ringless).isEmpty();
    }

    private static List<String> faint(String name, Theme theme) {
        Parent window = window(name, theme);
        List<String> enabled = Contrast.below(window).map("enabled: "::concat).toList();
        window.getChildrenUnmodifiable().forEach(view -> view.setDisable(true));
        layOut(window);
        return Stream.concat(enabled.stream(), Contrast.below(window).map("disabled: "::concat)).toList();
    }

    private static Parent window(String name, Theme theme) {
        RegisteredViews views = new RegisteredViews();
        views.fill();
        Parent view = views.load(name);
        StackPane window = new StackPane(view);
        window.getStyleClass().add("window");
        Scene scene = new Scene(window, 1440, 900);
        scene.getStylesheets().add(Objects.requireNonNull(
                ContrastTest.class.getResource("/org/digitlab/styles/digit-lab.css")).toExternalForm());
        theme.applyTo(scene);
        layOut(window);
        window.lookupAll(".titled-pane").forEach(pane -> ((TitledPane) pane).setExpanded(true));
        ChartRun hidden = new ChartRun("hidden", "hidden", Palette.CNN);
        hidden.visibleProperty().set(false);
        window.lookupAll(".live-chart").forEach(chart -> ((LiveChart) chart).addRun(hidden));
        layOut(window);
        return window;
    }

    private static void layOut(Parent window) {
        window.applyCss();
        window.layout();
    }
}
