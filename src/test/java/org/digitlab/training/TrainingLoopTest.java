package org.digitlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingLoopTest {

    @Test
    void theProbeIsMeasuredAtEqualDistancesExceptAtTheEnd() {
        assertThat(due(40, false)).containsExactly(4, 8, 12, 16, 20, 24, 28, 32, 36);
        assertThat(due(10, false)).hasSize(9).doesNotContain(10);
    }

    @Test
    void inAnEpochOfFewBatchesTheProbeIsMeasuredAfterEach() {
        assertThat(due(3, true)).containsExactly(1, 2);
        assertThat(due(1, true)).isEmpty();
    }

    @Test
    void theProbeIsMeasuredMoreOftenAtTheBeginningOfTheFirstEpoch() {
        assertThat(due(430, true)).startsWith(4, 8, 16, 32, 43, 86);
        assertThat(due(430, false)).startsWith(43, 86);
    }

    /** Returns the batches of an epoch after which the probe is measured. */
    private static List<Integer> due(int batches, boolean first) {
        return IntStream.rangeClosed(1, batches).filter(done -> TrainingLoop.isProbeDue(done, batches, first)).boxed()
                .toList();
    }
}
