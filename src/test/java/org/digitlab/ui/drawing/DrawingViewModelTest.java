package org.digitlab.ui.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.Stroke;
import org.junit.jupiter.api.Test;

class DrawingViewModelTest {

    private static final Sample SEVEN = new Sample(FakeInk.imageOf(200), 7);

    private final List<DigitImage> shown = new ArrayList<>();
    private final DrawingViewModel model = new DrawingViewModel(shown::add, FakeInk::render);

    @Test
    void aNewDrawingIsBlankAndHasNoHistory() {
        assertThat(model.pageProperty().get().isBlank()).isTrue();
        assertThat(model.imageProperty().get()).isEqualTo(DigitImage.BLANK);
        assertThat(model.undoableProperty().get()).isFalse();
        assertThat(model.redoableProperty().get()).isFalse();
        assertThat(shown).isEmpty();
    }

    @Test
    void movingOrLiftingDoesNothingWhileThePenIsUp() {
        model.penMove(3, 3);
        model.penUp();
        assertThat(model.drawing().isBlank()).isTrue();
        assertThat(shown).isEmpty();
    }

    @Test
    void theImageFollowsEveryPointBeforeThePenIsLifted() {
        model.penDown(1, 1);
        model.penMove(2, 2);
        model.penMove(3, 3);
        assertThat(shown).containsExactly(FakeInk.imageOf(1), FakeInk.imageOf(2), FakeInk.imageOf(3));
        assertThat(model.drawing().isBlank()).isTrue();
        assertThat(model.undoableProperty().get()).isFalse();
    }

    @Test
    void aFinishedStrokeKeepsItsWidth() {
        model.widthProperty().set(3.5);
        draw(1, 2);
        assertThat(model.drawing().strokes())
                .containsExactly(new Stroke(List.of(new InkPoint(1, 1), new InkPoint(2, 2)), 3.5));
        assertThat(model.strokeProperty().get()).isNull();
    }

    @Test
    void anUnchangedImageIsNotReportedAgain() {
        draw(1, 2);
        assertThat(shown).hasSize(2);
    }

    @Test
    void aSingleTouchIsADot() {
        draw(5);
        assertThat(model.drawing().strokes()).hasSize(1);
    }

    @Test
    void tinyMovementsAreADotButStrokesKeepSmallMovements() {
        model.penDown(5, 5);
        model.penMove(5.2, 5.1);
        model.penUp();
        assertThat(model.drawing().strokes().get(0).points()).containsExactly(new InkPoint(5, 5));
        model.penDown(5, 5);
        model.penMove(7, 5);
        model.penMove(7.1, 5);
        model.penUp();
        assertThat(model.drawing().strokes().get(1).points()).hasSize(3);
    }

    @Test
    void openingADrawingIsOneStep() {
        model.widthProperty().set(3.5);
        draw(1, 2, 9);
        draw(20);
        DrawingViewModel other = new DrawingViewModel(shown::add);
        other.show(model.drawing());
        assertThat(other.drawing()).isEqualTo(model.drawing());
        other.undo();
        assertThat(other.drawing().isBlank()).isTrue();
    }

    @Test
    void widthsAreLimitedToTheirRange() {
        model.widthProperty().set(100);
        draw(5);
        assertThat(model.drawing().strokes().get(0).width()).isEqualTo(Stroke.MAX_WIDTH);
    }

    @Test
    void pointsOutsideAreMovedToTheEdge() {
        model.penDown(-4, 40);
        model.penUp();
        assertThat(model.drawing().strokes().get(0).points()).containsExactly(new InkPoint(0, 28));
    }

    @Test
    void eachStrokeIsOneStepOfUndoAndRedo() {
        draw(1, 2, 3);
        draw(5, 6);
        model.undo();
        assertThat(model.drawing().strokes()).hasSize(1);
        assertThat(model.imageProperty().get()).isEqualTo(FakeInk.imageOf(3));
        model.undo();
        assertThat(model.drawing().isBlank()).isTrue();
        assertThat(model.undoableProperty().get()).isFalse();
        model.redo();
        model.redo();
        assertThat(model.imageProperty().get()).isEqualTo(FakeInk.imageOf(5));
        assertThat(model.redoableProperty().get()).isFalse();
    }

    @Test
    void clearingIsOneStepUnlessTheDrawingIsBlank() {
        draw(1);
        model.clear();
        model.clear();
        assertThat(model.pageProperty().get().isBlank()).isTrue();
        assertThat(shown).last().isEqualTo(DigitImage.BLANK);
        model.undo();
        assertThat(model.drawing().strokes()).hasSize(1);
    }

    @Test
    void erasingIsOneStepAndLeavesNoGapsBetweenPoints() {
        draw(4);
        draw(14);
        draw(27);
        model.toolProperty().set(Tool.ERASER);
        draw(0, 22);
        assertThat(model.drawing().strokes()).hasSize(1);
        model.undo();
        assertThat(model.drawing().strokes()).hasSize(3);
    }

    @Test
    void theImageFollowsTheEraser() {
        draw(4);
        model.toolProperty().set(Tool.ERASER);
        model.penDown(4, 4);
        assertThat(shown).last().isEqualTo(DigitImage.BLANK);
    }

    @Test
    void erasingNothingIsNoStep() {
        draw(4);
        model.toolProperty().set(Tool.ERASER);
        draw(20, 25);
        model.undo();
        assertThat(model.drawing().isBlank()).isTrue();
    }

    @Test
    void undoDuringAStrokeRemovesTheStroke() {
        draw(1);
        model.penDown(5, 5);
        model.undo();
        model.penMove(6, 6);
        assertThat(model.drawing().strokes()).hasSize(1);
        assertThat(model.strokeProperty().get()).isNull();
    }

    @Test
    void aSampleReplacesTheDrawingAndCanBeUndone() {
        draw(1);
        model.show(SEVEN);
        assertThat(shown).last().isEqualTo(SEVEN.image());
        assertThat(model.pageProperty().get().trueLabel()).isEqualTo(7);
        assertThat(model.drawing().isBlank()).isTrue();
        model.undo();
        assertThat(model.drawing().strokes()).hasSize(1);
        assertThat(model.pageProperty().get().trueLabel()).isNull();
    }

    @Test
    void drawingReplacesASampleAndCanBeUndone() {
        model.show(SEVEN);
        model.penDown(1, 1);
        assertThat(shown).last().isEqualTo(FakeInk.imageOf(1));
        assertThat(model.pageProperty().get().trueLabel()).isNull();
        model.penUp();
        assertThat(model.drawing().strokes()).hasSize(1);
        model.undo();
        assertThat(model.pageProperty().get().sample()).isEqualTo(SEVEN);
    }

    @Test
    void theEraserDoesNotChangeASample() {
        model.show(SEVEN);
        model.toolProperty().set(Tool.ERASER);
        draw(1, 20);
        assertThat(model.pageProperty().get().sample()).isEqualTo(SEVEN);
    }

    @Test
    void theSameSampleTwiceIsOneStep() {
        model.show(SEVEN);
        model.show(SEVEN);
        model.undo();
        assertThat(model.pageProperty().get().isBlank()).isTrue();
    }

    private void draw(double... diagonal) {
        model.penDown(diagonal[0], diagonal[0]);
        for (int i = 1; i < diagonal.length; i++) {
            model.penMove(diagonal[i], diagonal[i]);
        }
        model.penUp();
    }
}
