package org.digitlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SessionStateTest {

    @Test
    void aFinalStateHasNoSuccessor() {
        for (SessionState target : SessionState.values()) {
            assertNotAllowed(SessionState.FINISHED, target);
            assertNotAllowed(SessionState.FAILED, target);
        }
    }

    @Test
    void aTrainingThatNeverStartedCannotStop() {
        assertNotAllowed(SessionState.READY, SessionState.STOPPING);
    }

    @Test
    void aStoppingTrainingDoesNotResume() {
        assertNotAllowed(SessionState.STOPPING, SessionState.RUNNING);
        assertThat(SessionState.STOPPING.moveTo(SessionState.FINISHED)).isEqualTo(SessionState.FINISHED);
    }

    private static void assertNotAllowed(SessionState from, SessionState target) {
        assertThatThrownBy(() -> from.moveTo(target)).isInstanceOf(IllegalStateException.class)
                .hasMessage("A training that is " + from + " cannot become " + target);
    }
}
