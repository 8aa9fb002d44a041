package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints latencies without limits, because they depend on the machine and its load. */
@Tag("journey")
@Tag("benchmark")
class HeartbeatJourneyTest {

    /** Enough for a 99.9th percentile. */
    private static final int BEATS = 4_000;

    @Test
    void theWindowStaysResponsiveWhileOneOrBothModelsTrain(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            System.out.println("FX thread, idle: " + beats(lab));
            lab.robot().clickOn("#cnnToggle").clickOn("#train");
            lab.await("curves of the CNN", () -> lab.curves("#loss").contains("CNN training"));
            System.out.println("FX thread while the CNN trains: " + beats(lab));
            assertThat(lab.text("#status")).contains("CNN · epoch");
            lab.robot().clickOn("#mlpToggle").clickOn("#train");
            lab.await("curves of the MLP", () -> lab.curves("#loss").contains("MLP training"));
            System.out.println("FX thread while both models train: " + beats(lab));
            assertThat(lab.text("#status")).contains("MLP · epoch", "CNN · epoch");
        }
    }

    private static String beats(Lab lab) {
        try (Heartbeat heart = new Heartbeat()) {
            lab.await(BEATS + " beats", () -> heart.lateness().count() >= BEATS);
            return heart.lateness().summary();
        }
    }
}
