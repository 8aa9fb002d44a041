package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class EvaluationJourneyTest {

    @Test
    void bothModelsAreEvaluatedAndACellLeadsToADigitInTheDrawingPane(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT3);
            lab.await("the images", () -> !lab.find("#evaluate").isDisabled());
            lab.robot().clickOn("#evaluate");
            lab.await("a comparison", () -> lab.text("#comparison").endsWith("CNN is better."));
            assertThat(figures(lab)).isNotEmpty().allMatch(figure -> figure.matches("9[89]\\.\\d\\d %"));
            assertThat(lab.find("#evaluationFailure").isVisible()).isFalse();

            Node cell = cell(lab, "7 predicted as 2");
            lab.robot().clickOn(cell);
            lab.await("its images", () -> lab.text("#galleryRange").endsWith(count(cell) + " images"));
            lab.robot().clickOn(tiles(lab).iterator().next());
            lab.await("the digit in the drawing pane", () -> lab.text(".drawing-pane .verdict").endsWith("true label 7"));
            lab.await("the MLP's prediction", () -> lab.bars().startsWith("MLP: 2, "));

            lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT1).push(KeyCode.CONTROL, KeyCode.DIGIT3);
            lab.await("the result after a change of view", () -> lab.find("#comparison").isVisible());
        }
    }

    @Test
    void nothingIsClippedOrOverlaps(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT3);
            lab.await("the images", () -> !lab.find("#evaluate").isDisabled());
            lab.robot().clickOn("#evaluate");
            lab.await("a comparison", () -> lab.find("#comparison").isVisible());
            for (int[] size : new int[][] {{1100, 700}, {1920, 1080}}) {
                lab.resize(size[0], size[1]);
                for (String view : List.of("#confusionPill", "#classesPill", "#calibrationPill")) {
                    lab.robot().clickOn(view);
                    List<String> faults = lab.onFx(() -> new LayoutFaults(lab.root()).find());
                    assertThat(faults).as("%s at %d x %d", view, size[0], size[1]).isEmpty();
                }
            }
        }
    }

    private static List<String> figures(Lab lab) {
        return lab.root().lookupAll(".figure").stream().map(figure -> ((Labeled) figure).getText()).toList();
    }

    private static Node cell(Lab lab, String text) {
        return lab.root().lookupAll(".confusion-cell").stream()
                .filter(cell -> cell.getAccessibleText().startsWith(text + ":")).findFirst().orElseThrow();
    }

    private static String count(Node cell) {
        return cell.getAccessibleText().replaceAll(".*: (\\d+) .*", "$1");
    }

    private static Set<Node> tiles(Lab lab) {
        return lab.root().lookupAll(".gallery-tile");
    }
}
