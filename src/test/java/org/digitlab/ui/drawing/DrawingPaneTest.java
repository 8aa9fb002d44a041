package org.digitlab.ui.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.network.architecture.Family.CNN;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.digitlab.Waiting;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Stroke;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DrawingPaneTest {

    private static final Words WORDS = new Words();

    private final List<DigitImage> shown = new CopyOnWriteArrayList<>();
    private final DrawingViewModel drawing = new DrawingViewModel(shown::add, FakeInk::render);
    private final ProbabilityBarsViewModel bars = new ProbabilityBarsViewModel(WORDS);
    private final SampleStripViewModel samples = new SampleStripViewModel();
    private Parent pane;

    @Start
    void open(Stage stage) {
        pane = new FxmlViews(WORDS.bundle())
                .register(DrawingPaneController.class, () -> new DrawingPaneController(drawing, bars, samples, WORDS))
                .load("drawing-pane");
        pane.setManaged(false);
        Scene scene = new Scene(new Pane(pane), 420, 640);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().add(getClass().getResource("/org/digitlab/styles/digit-lab.css").toExternalForm());
        stage.setScene(scene);
        resize(320, 640);
        stage.show();
    }

    @Test
    void mouseMovementsDrawPointByPoint(FxRobot robot) {
        robot.moveTo(canvas()).press(MouseButton.PRIMARY).moveBy(20, 30);
        assertThat(shown).hasSizeGreaterThan(1);
        assertThat(drawing.drawing().isBlank()).isTrue();
        robot.release(MouseButton.PRIMARY);
        Stroke stroke = drawing.drawing().strokes().get(0);
        double scale = canvas().getWidth() / 28;
        assertThat(stroke.points().get(0).distanceTo(stroke.points().get(stroke.points().size() - 1)))
                .isCloseTo(Math.hypot(20, 30) / scale, Offset.offset(0.5));
    }

    @Test
    void theSecondaryButtonDoesNotDraw(FxRobot robot) {
        robot.moveTo(canvas()).press(MouseButton.SECONDARY).moveBy(20, 30).release(MouseButton.SECONDARY);
        assertThat(shown).isEmpty();
    }

    @Test
    void theEraserErasesInsideItsRing(FxRobot robot) {
        robot.moveTo(canvas()).clickOn(MouseButton.PRIMARY);
        robot.clickOn(named("Eraser")).clickOn(canvas());
        assertThat(pane.lookup(".eraser-ring").isVisible()).isTrue();
        assertThat(drawing.drawing().isBlank()).isTrue();
    }

    @Test
    void clickingTheSelectedToolKeepsItSelected(FxRobot robot) {
        robot.clickOn(named("Eraser")).clickOn(named("Eraser"));
        assertThat(drawing.toolProperty().get()).isEqualTo(Tool.ERASER);
    }

    @Test
    void undoAndClearAreEnabledOnceSomethingIsDrawn(FxRobot robot) {
        assertThat(named("Undo").isDisabled()).isTrue();
        robot.clickOn(canvas());
        assertThat(named("Undo").isDisabled()).isFalse();
        robot.clickOn(named("Undo"));
        assertThat(drawing.drawing().isBlank()).isTrue();
        robot.clickOn(named("Redo")).clickOn(named("Clear"));
        assertThat(drawing.drawing().isBlank()).isTrue();
        assertThat(named("Undo").isDisabled()).isFalse();
    }

    @Test
    void aClickedSampleIsShownWithItsLabel(FxRobot robot) {
        assertThat(tile().isDisabled()).isTrue();
        robot.interact(() -> samples.setImages(Samples.of(40)));
        Sample first = samples.samples().get(0);
        assertThat(tile().getAccessibleText()).isEqualTo("Sample, true label " + first.label());
        robot.clickOn(tile());
        assertThat(shown).containsExactly(first.image());
        robot.interact(() -> bars.show(Map.of(CNN, Predictions.of(4, 0.9))));
        assertThat(verdict()).isEqualTo("CNN reads 4 \u00b7\u00a0true label " + first.label());
    }

    @Test
    void theVerdictTellsIfNothingIsDrawn(FxRobot robot) {
        assertThat(verdict()).isEqualTo("Nothing drawn yet");
        robot.moveTo(canvas()).press(MouseButton.PRIMARY);
        assertThat(verdict()).isNotEqualTo("Nothing drawn yet");
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void theBarsGlideToTheProbabilitiesAndMarkTheWinner(FxRobot robot) throws TimeoutException {
        robot.interact(() -> bars.show(Map.of(CNN, Predictions.of(4, 0.9))));
        Parent column = (Parent) pane.lookup(".bar-column.cnn");
        assertThat(column.getAccessibleText()).isEqualTo("CNN: 4, 90 percent");
        assertThat(((Label) winner(column, ".percent")).getText()).isEqualTo("90");
        double track = column.lookup(".track").getLayoutBounds().getWidth();
        Node bar = winner(column, ".bar");
        WaitForAsyncUtils.waitFor(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS,
                () -> Math.abs(bar.getLayoutBounds().getWidth() - 0.9 * track) < 1);
    }

    @Test
    void resizingDoesNotChangeTheDrawing(FxRobot robot) {
        robot.clickOn(canvas());
        var before = drawing.drawing();
        double side = canvas().getWidth();
        robot.interact(() -> resize(420, 1000));
        assertThat(canvas().getWidth()).isGreaterThan(side);
        assertThat(drawing.drawing()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"260,560", "260,1000", "320,600", "420,560", "420,1000"})
    void nothingIsClippedAndTheDrawingAreaIsLargeEnough(double width, double height, FxRobot robot) {
        robot.interact(() -> resize(width, height));
        assertThat(canvas().getWidth()).isBetween(180.0, width);
        double bottom = 0;
        for (Node part : pane.getChildrenUnmodifiable()) {
            Bounds bounds = part.getBoundsInParent();
            assertThat(bounds.getMinY()).isGreaterThanOrEqualTo(bottom);
            assertThat(bounds.getMaxX()).isLessThanOrEqualTo(width);
            bottom = bounds.getMaxY();
        }
        assertThat(bottom).isLessThanOrEqualTo(height);
    }

    @Test
    void everyControlHasATooltipAndAName() {
        assertThat(pane.lookupAll(".tool")).hasSize(5).allSatisfy(DrawingPaneTest::isExplained);
        assertThat(pane.lookupAll(".slider")).hasSize(1).hasOnlyElementsOfType(Slider.class)
                .allSatisfy(DrawingPaneTest::isExplained);
    }

    private static void isExplained(Node node) {
        assertThat(node.getAccessibleText()).isNotBlank();
        assertThat(((Control) node).getTooltip().getText()).endsWith(".");
    }

    private void resize(double width, double height) {
        pane.resize(width, height);
        pane.applyCss();
        pane.layout();
    }

    private static Node winner(Parent column, String part) {
        List<Node> winners = column.lookupAll(part).stream()
                .filter(node -> node.getPseudoClassStates().contains(ProbabilityBars.WINNER)).toList();
        assertThat(winners).hasSize(1);
        return winners.get(0);
    }

    private Canvas canvas() {
        return (Canvas) pane.lookup(".ink-canvas").lookup("Canvas");
    }

    private Button tile() {
        return (Button) pane.lookup(".sample-tile");
    }

    private String verdict() {
        return ((Label) pane.lookup(".verdict")).getText();
    }

    private Node named(String name) {
        return pane.lookupAll(".tool").stream().filter(node -> name.equals(node.getAccessibleText())).findFirst()
                .orElseThrow();
    }
}
