package org.digitlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.digitlab.data.DigitData;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.TrainingFailedException;
import org.junit.jupiter.api.Test;

class NetworkBenchmarkTest {

    @Test
    void theBenchmarkMeasuresTrainingPredictionAndLatency() throws IOException, InterruptedException, TrainingFailedException {
        BenchmarkResult result = new NetworkBenchmark(DigitData.bundled(), EngineKind.BUILTIN, 2, 0.05, 16)
                .measure(Zoo.find(Family.MLP, "000"));
        assertThat(result.model()).isEqualTo("mlp");
        assertThat(result.engine()).isEqualTo("builtin");
        assertThat(result.batch()).isEqualTo(128);
        assertThat(result.trainImagesPerSecond()).isBetween(10.0, 1e7);
        assertThat(result.inferImagesPerSecond()).isBetween(10.0, 1e8);
        assertThat(result.latencyMillisP50()).isPositive().isLessThanOrEqualTo(result.latencyMillisP99());
    }
}
