package org.digitlab.ui.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {

    private final History<String> history = new History<>("a");

    @Test
    void withoutStepsThereIsNothingToUndoOrRedo() {
        assertThat(history.undo()).isEqualTo("a");
        assertThat(history.redo()).isEqualTo("a");
        assertThat(history.undoableProperty().get()).isFalse();
        assertThat(history.redoableProperty().get()).isFalse();
    }

    @Test
    void aStateEqualToTheCurrentOneIsNoStep() {
        history.add("a");
        assertThat(history.undoableProperty().get()).isFalse();
    }

    @Test
    void stepsAreUndoneAndRedoneInOrder() {
        history.add("b");
        history.add("c");
        assertThat(history.undo()).isEqualTo("b");
        assertThat(history.undo()).isEqualTo("a");
        assertThat(history.undoableProperty().get()).isFalse();
        assertThat(history.redo()).isEqualTo("b");
        assertThat(history.redo()).isEqualTo("c");
        assertThat(history.redoableProperty().get()).isFalse();
    }

    @Test
    void aNewStepDropsUndoneSteps() {
        history.add("b");
        history.undo();
        history.add("c");
        assertThat(history.redoableProperty().get()).isFalse();
        assertThat(history.undo()).isEqualTo("a");
    }
}
