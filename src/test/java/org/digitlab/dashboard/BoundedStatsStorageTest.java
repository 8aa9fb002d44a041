package org.digitlab.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.deeplearning4j.ui.model.stats.impl.java.JavaStatsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedStatsStorageTest {

    private static final long FIRST = 1_000;

    private final BoundedStatsStorage storage = new BoundedStatsStorage();

    @Test
    void fewUpdatesAreAllStored() {
        put(100);
        assertThat(times()).containsExactly(LongStream.range(FIRST, FIRST + 100).toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 513, 514, 767, 1024, 1025, 2049, 10_000, 123_457})
    void manyUpdatesAreThinnedOutEvenly(int count) {
        put(count);
        long[] times = times();
        assertThat(times.length).isBetween(BoundedStatsStorage.CAPACITY / 2, BoundedStatsStorage.CAPACITY);
        assertThat(times[0]).isEqualTo(FIRST);
        assertThat(times[times.length - 1]).isEqualTo(FIRST + count - 1);
        long apart = times[1] - times[0];
        for (int i = 1; i < times.length - 1; i++) {
            assertThat(times[i] - times[i - 1]).as("gap before %d", i).isEqualTo(apart);
        }
        assertThat(times[times.length - 1] - times[times.length - 2]).isBetween(1L, apart);
    }

    private void put(int count) {
        for (int i = 0; i < count; i++) {
            JavaStatsReport report = new JavaStatsReport();
            report.reportIDs("session", "type", "worker", FIRST + i);
            storage.putUpdate(report);
        }
    }

    private long[] times() {
        long[] times = storage.getAllUpdateTimes("session", "type", "worker");
        assertThat(storage.getNumUpdateRecordsFor("session")).isEqualTo(times.length);
        Arrays.sort(times);
        return times;
    }
}
