package org.digitlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SessionStateTest {

    @Test
    void aFinalStateHasNoSuccessor() {
        for (SessionState target : SessionState.values()) {
            assertThat(SessionState.FINISHED.canMoveTo(target)).isFalse();
            assertThat(SessionState.FAILED.canMoveTo(target)).isFalse();
        }
    }

    @Test
    void aTrainingThatNeverStartedCannotStop() {
        assertThatThrownBy(() -> SessionState.READY.moveTo(SessionState.STOPPING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A training that is READY cannot become STOPPING");
    }

    @Test
    void aStoppingTrainingDoesNotResume() {
        assertThat(SessionState.STOPPING.canMoveTo(SessionState.RUNNING)).isFalse();
        assertThat(SessionState.STOPPING.moveTo(SessionState.FINISHED)).isEqualTo(SessionState.FINISHED);
    }
}
