package org.digitlab.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPaceTest {

    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private long now;
    private final ReportPace pace = new ReportPace(() -> now);

    @ParameterizedTest
    @CsvSource({"1, 100", "50, 950", "200, 3_800", "4_000, 76_000"})
    void reportsTakeATwentiethOfTheTimeAfterTheFirstOnes(String reportMillis, String restMillis) {
        for (int i = 0; i < 3; i++) {
            pace.reported(millis(reportMillis));
        }
        pace.reported(millis(reportMillis));
        now += millis(restMillis) - 1;
        assertThat(pace.isDue()).isFalse();
        now++;
        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void theFirstReportsMayBeSlow() {
        assertThat(pace.isDue()).isTrue();
        pace.reported(5_000 * MILLI);
        assertThat(pace.isDue()).isFalse();
        now += 2_000 * MILLI;
        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void afterAFailureTheNextReportIsAMinuteLater() {
        pace.failed();
        now += 59_999 * MILLI;
        assertThat(pace.isDue()).isFalse();
        now += MILLI;
        assertThat(pace.isDue()).isTrue();
    }

    private static long millis(String text) {
        return Long.parseLong(text.replace("_", "")) * MILLI;
    }
}
