package org.digitlab.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitlab.dashboard.WatchedTraining.features;
import static org.digitlab.dashboard.WatchedTraining.labels;
import static org.digitlab.dashboard.WatchedTraining.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkFactory;
import org.digitlab.network.architecture.NetworkSettings;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.Engine;
import org.digitlab.network.engine.EngineKind;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Adam;

/** The pages show the network's values, and the dashboard does not affect the training. */
class ReportedFiguresTest {

    @RegisterExtension
    final WatchedTraining dashboard = new WatchedTraining();

    private static final int BATCHES = 5;
    /** Layers by the numbers of the page: 0 is the input. */
    private static final int FIRST_LAYER = 1;

    private long now;

    @ParameterizedTest
    @CsvSource({"MLP, ACCELERATED", "MLP, BUILTIN", "CNN, ACCELERATED", "CNN, BUILTIN"})
    void scoresRatiosHistogramsAndActivationsEqualTheNetwork(Family family, EngineKind kind) throws Exception {
        MultiLayerNetwork network = network(family);
        INDArray before = network.getParam("0_W").dup();
        try (Engine engine = dashboard.engine(network, kind, "one")) {
            engine.fit(features(1), labels());
        }
        INDArray after = network.getParam("0_W");
        double ratio = magnitude(before.sub(after)) / magnitude(after);
        JsonNode overview = dashboard.data("/train/overview/data", json -> json.get("scores").size() == 1);
        assertThat(overview.get("scores").get(0).asDouble())
                .isCloseTo(network.score(), Percentage.withPercentage(1e-3));
        assertThat(overview.get("updateRatios").get("0_W").get(0).asDouble())
                .isCloseTo(ratio, Percentage.withPercentage(0.1));
        assertThat(overview.get("stdevUpdates").get("0_W").get(0).asDouble())
                .isCloseTo(before.sub(after).stdNumber().doubleValue(), Percentage.withPercentage(0.1));
        assertLayer(network, after, ratio);
    }

    private void assertLayer(MultiLayerNetwork network, INDArray weights, double ratio) throws Exception {
        JsonNode layer = dashboard.data("/train/model/data/" + FIRST_LAYER, json -> json.has("meanMag"));
        assertThat(layer.get("meanMag").get("ratios").get("W").get(0).asDouble())
                .isCloseTo(ratio, Percentage.withPercentage(0.1));
        INDArray few = features(1).get(NDArrayIndex.interval(0, 8), NDArrayIndex.all()).dup();
        assertThat(layer.get("activations").get("mean").get(0).asDouble())
                .isCloseTo(network.feedForward(few, false).get(1).meanNumber().doubleValue(), within(1e-5));
        JsonNode histogram = layer.get("paramHist").get("W");
        assertThat(histogram.get("min").asDouble()).isCloseTo(weights.minNumber().doubleValue(), within(1e-6));
        assertThat(histogram.get("max").asDouble()).isCloseTo(weights.maxNumber().doubleValue(), within(1e-6));
        int counted = 0;
        for (JsonNode count : histogram.get("counts")) {
            counted += count.asInt();
        }
        assertThat(counted).isEqualTo((int) weights.length());
        assertThat(layer.get("updateHist").get("W").get("counts")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ACCELERATED", "BUILTIN"})
    void theDashboardDoesNotAffectTheTraining(EngineKind kind) throws Exception {
        INDArray watched = trained(kind, true);
        assertThat(dashboard.data("/train/overview/data", json -> json.get("scores").size() == BATCHES)).isNotNull();
        assertThat(watched).isEqualTo(trained(kind, false));
    }

    private INDArray trained(EngineKind kind, boolean watched) {
        MultiLayerNetwork network = NetworkFactory.build(Zoo.find(Family.CNN, "000"),
                new NetworkSettings(3, new Adam(1e-3), 0.5, 0));
        List<INDArray> batches = IntStream.rangeClosed(1, BATCHES).mapToObj(WatchedTraining::features).toList();
        // Dropout uses random numbers from here on.
        Nd4j.getRandom().setSeed(5);
        try (Engine engine = Engine.training(network, kind)) {
            if (watched) {
                network.addListeners(dashboard.listener("watched", () -> now));
            }
            for (INDArray batch : batches) {
                engine.fit(batch, labels());
                now += TimeUnit.HOURS.toNanos(1);
            }
        }
        return network.params();
    }

    private static double magnitude(INDArray array) {
        return array.norm1Number().doubleValue() / array.length();
    }
}
