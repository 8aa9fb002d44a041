package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import org.digitlab.ui.explain.ExplainView;
import org.digitlab.ui.explain.ExplainViewModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class ExplainJourneyTest {

    private static final int POINTS = 60;
    private static final String LEAD = "\\d leads \\d by .*";

    @Test
    void aDrawingIsExplainedLiveForTheChosenDigits(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT6);
            lab.await("the invitation", () -> lab.text("#explainMessage").startsWith("Draw a digit"));
            lab.robot().clickOn("#explainCnn");
            drawThree(lab);
            lab.await("an explanation", () -> lab.text("#explanation").matches(LEAD));
            lab.await("a stroke", () -> lab.text("#lastStroke").startsWith("The last stroke moved"));
            assertThat(lab.root().lookupAll(".map-grid")).hasSize(7);

            lab.robot().clickOn(digit(lab, "#explainDigit", "3")).clickOn(digit(lab, "#explainCounter", "8"));
            lab.await("why 3 and not 8", () -> lab.text("#explanation").startsWith("3 leads 8 by "));
            String three = accessibleText(lab);
            int[] before = pixels(lab);
            lab.robot().clickOn(digit(lab, "#explainDigit", "5"));
            lab.await("why 5 and not 8", () -> lab.text("#explanation").startsWith("5 leads 8 by "));
            assertThat(accessibleText(lab)).isNotEqualTo(three);
            assertThat(pixels(lab)).as("the overlay").isNotEqualTo(before);

            lab.robot().clickOn("#explainMlp");
            lab.await("the MLP's units", () -> lab.root().lookupAll(".map-grid").size() == 2);
            lab.robot().push(KeyCode.DELETE);
            lab.await("the invitation again", () -> lab.text("#explainMessage").startsWith("Draw a digit"));
        }
    }

    @Test
    void theExplanationFollowsTheWeightsOfATraining(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            drawThree(lab);
            lab.robot().clickOn("#train");
            lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT6);
            lab.await("an explanation", () -> lab.text("#explanation").matches(LEAD));
            for (int i = 0; i < 3; i++) {
                String before = accessibleText(lab);
                lab.await("newer weights", () -> !accessibleText(lab).equals(before));
            }
            lab.robot().push(KeyCode.CONTROL, KeyCode.PERIOD);
            lab.await("the end", () -> lab.text("#status").contains("stopped"));
        }
    }

    @Test
    void nothingIsClippedOrOverlaps(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT6);
            drawThree(lab);
            for (int[] size : new int[][] {{1100, 700}, {1440, 900}, {1920, 1080}}) {
                lab.resize(size[0], size[1]);
                for (String family : List.of("#explainCnn", "#explainMlp")) {
                    lab.robot().clickOn(family);
                    int stages = family.equals("#explainCnn") ? 7 : 2;
                    lab.await("its explanation", () -> lab.root().lookupAll(".map-grid").size() == stages
                            && lab.find("#relevance").getAccessibleText() != null);
                    new Frames(3).await(lab);
                    List<String> faults = lab.onFx(() -> new LayoutFaults(lab.root()).find());
                    assertThat(faults).as("%s at %d x %d", family, size[0], size[1]).isEmpty();
                }
            }
        }
    }

    /** Prints latencies without limits, because they depend on the machine and its load. */
    @Test
    @Tag("benchmark")
    void theExplanationFollowsTheDrawing(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT6);
            for (String family : List.of("#explainCnn", "#explainMlp")) {
                lab.robot().clickOn(family).push(KeyCode.DELETE);
                System.out.println("Stroke to explanation, " + lab.text(family) + ": " + delays(lab));
            }
        }
    }

    private static String delays(Lab lab) {
        ExplainViewModel model = lab.context().views().all().stream().filter(ExplainView.class::isInstance)
                .map(view -> ((ExplainView) view).model()).findFirst().orElseThrow();
        PenToExplanation watch = lab.onFx(() ->
                new PenToExplanation(lab.root().getScene(), lab.context().drawing(), model));
        SlantedEight.draw(lab, POINTS, "an explanation", watch.taken());
        watch.stop();
        return watch.taken().summary();
    }

    private static void drawThree(Lab lab) {
        lab.draw(0.3, 0.2, 0.5, 0.12, 0.68, 0.25, 0.6, 0.42, 0.48, 0.48);
        lab.draw(0.48, 0.48, 0.68, 0.55, 0.7, 0.75, 0.5, 0.88, 0.3, 0.8);
    }

    private static Node digit(Lab lab, String picker, String digit) {
        return lab.find(picker).lookupAll(".toggle-button").stream()
                .filter(button -> ((ToggleButton) button).getText().equals(digit)).findFirst().orElseThrow();
    }

    /** Returns the accessible text of the explanation. */
    private static String accessibleText(Lab lab) {
        return lab.find("#relevance").getAccessibleText();
    }

    private static int[] pixels(Lab lab) {
        return lab.onFx(() -> {
            var picture = lab.find("#relevance").snapshot(null, null);
            int width = (int) picture.getWidth();
            int height = (int) picture.getHeight();
            int[] argb = new int[width * height];
            picture.getPixelReader().getPixels(0, 0, width, height,
                    PixelFormat.getIntArgbInstance(), argb, 0, width);
            return argb;
        });
    }
}
