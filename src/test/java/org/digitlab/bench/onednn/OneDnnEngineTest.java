package org.digitlab.bench.onednn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.digitlab.bench.Order;
import org.digitlab.bench.Quantity;
import org.digitlab.bench.Task;
import org.digitlab.network.architecture.Family;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OneDnnEngineTest {

    @ParameterizedTest
    @EnumSource
    void theUpperLimitHasRatesForTrainingAndPrediction(Family family) {
        OneDnnEngine engine = new OneDnnEngine();
        Map<Quantity, Double> training = engine.measure(new Order(Task.TRAINING, family, 32, 0.01));
        Map<Quantity, Double> inference = engine.measure(new Order(Task.INFERENCE, family, 32, 0.01));
        assertThat(training).containsOnlyKeys(Quantity.TRAINING_RATE);
        assertThat(inference).containsOnlyKeys(Quantity.INFERENCE_RATE);
        assertThat(training.get(Quantity.TRAINING_RATE)).isPositive();
        assertThat(inference.get(Quantity.INFERENCE_RATE)).isPositive();
    }
}
