package org.digitlab.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.Family;
import org.digitlab.network.NetworkFactory;
import org.digitlab.network.NetworkSettings;
import org.digitlab.network.Zoo;
import org.digitlab.network.engine.Engine;
import org.digitlab.network.engine.EngineKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Adam;

/** What the pages show, asked for as they ask for it. */
class SamplingListenerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 20;
    private static final int BATCHES = 5;
    /** By the page's numbers: 0 is the input. */
    private static final int FIRST_LAYER = 1;

    private volatile DashboardServer server;
    private boolean over;
    private long now;

    @BeforeEach
    void open() throws IOException {
        server = new DashboardServer(0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"MLP, ACCELERATED", "MLP, BUILTIN", "CNN, ACCELERATED", "CNN, BUILTIN"})
    void scoreRatiosHistogramsAndActivationsAreThoseOfTheNetwork(Family family, EngineKind kind) throws Exception {
        MultiLayerNetwork network = network(family);
        INDArray before = network.getParam("0_W").dup();
        try (Engine engine = engine(network, kind, "one")) {
            engine.fit(features(1), labels());
        }
        INDArray after = network.getParam("0_W");
        double ratio = magnitude(before.sub(after)) / magnitude(after);
        JsonNode overview = data("/train/overview/data", json -> json.get("scores").size() == 1);
        assertThat(overview.get("scores").get(0).asDouble()).isCloseTo(network.score(), Percentage.withPercentage(1e-3));
        assertThat(overview.get("updateRatios").get("0_W").get(0).asDouble())
                .isCloseTo(ratio, Percentage.withPercentage(0.1));
        assertThat(overview.get("stdevUpdates").get("0_W").get(0).asDouble())
                .isCloseTo(before.sub(after).stdNumber().doubleValue(), Percentage.withPercentage(0.1));
        assertLayer(network, after, ratio);
    }

    private void assertLayer(MultiLayerNetwork network, INDArray weights, double ratio) throws Exception {
        JsonNode layer = data("/train/model/data/" + FIRST_LAYER, json -> json.has("meanMag"));
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
    void watchingChangesNothingInTheTraining(EngineKind kind) throws Exception {
        INDArray watched = trained(kind, true);
        assertThat(data("/train/overview/data", json -> json.get("scores").size() == BATCHES)).isNotNull();
        assertThat(watched).isEqualTo(trained(kind, false));
    }

    private INDArray trained(EngineKind kind, boolean watched) {
        MultiLayerNetwork network = NetworkFactory.build(Zoo.find(Family.CNN, "000"),
                new NetworkSettings(3, new Adam(1e-3), 0.5, 0));
        List<INDArray> batches = IntStream.rangeClosed(1, BATCHES).mapToObj(SamplingListenerTest::features).toList();
        // The dropout is drawn from here on.
        Nd4j.getRandom().setSeed(5);
        try (Engine engine = Engine.training(network, kind)) {
            if (watched) {
                network.addListeners(listener("watched", () -> now));
            }
            for (INDArray batch : batches) {
                engine.fit(batch, labels());
                now += TimeUnit.HOURS.toNanos(1);
            }
        }
        return network.params();
    }

    @Test
    void nothingIsCollectedWhileItIsOff() throws Exception {
        DashboardServer was = server;
        server = null;
        try (Engine engine = engine(network(Family.MLP), EngineKind.ACCELERATED, "off")) {
            engine.fit(features(1), labels());
            server = was;
            assertThat(get("/train/sessions/info")).isEmpty();
            engine.fit(features(2), labels());
        }
        assertThat(data("/train/overview/data", json -> json.get("scores").size() == 1).get("scoresIter").get(0).asInt())
                .as("the first iteration after it was switched on").isEqualTo(1);
    }

    @Test
    void switchedOffAndOnItBeginsAnew() throws Exception {
        try (Engine engine = engine(network(Family.MLP), EngineKind.ACCELERATED, "again")) {
            engine.fit(features(1), labels());
            data("/train/overview/data", json -> json.get("scores").size() == 1);
            server.close();
            engine.fit(features(2), labels());
            server = new DashboardServer(0);
            engine.fit(features(3), labels());
            assertThat(data("/train/overview/data", json -> json.get("scores").size() == 1).get("scoresIter").get(0)
                    .asInt()).isEqualTo(2);
        }
    }

    @Test
    void whatWasCollectedGoesWhenItIsSwitchedOff() {
        MultiLayerNetwork network = network(Family.MLP);
        SamplingListener listener = listener("gone", System::nanoTime);
        DashboardServer was = server;
        try (Engine engine = Engine.training(network, EngineKind.ACCELERATED)) {
            network.addListeners(listener);
            engine.fit(features(1), labels());
            assertThat(listener).extracting("feed", "server").doesNotContainNull();
            server = null;
            engine.fit(features(2), labels());
            assertThat(listener).extracting("feed", "server").containsOnlyNulls();
        } finally {
            server = was;
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, NoClassDefFoundError.class, IllegalStateException.class})
    void whateverFailsHereTheTrainingGoesOn(Class<? extends Throwable> failure) throws Exception {
        Throwable thrown = failure.getConstructor().newInstance();
        SamplingListener listener = listener("failing", System::nanoTime);
        MultiLayerNetwork failing = new MultiLayerNetwork(network(Family.MLP).getLayerWiseConfigurations()) {
            @Override
            public MultiLayerConfiguration getLayerWiseConfigurations() {
                throw SamplingListenerTest.<RuntimeException>sneaky(thrown);
            }
        };
        listener.onGradientCalculation(failing);
        listener.iterationDone(failing, 1, 0);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void aTrainingThatIsOverMakesRoomForTheNext() throws Exception {
        fitOnce("first");
        fitOnce("second");
        data("/train/sessions/info", json -> json.has("first") && json.has("second"));
        over = true;
        fitOnce("third");
        assertThat(data("/train/sessions/info", json -> json.has("third"))).hasSize(1);
        assertThat(data("/train/overview/data", json -> json.get("scores").size() == 1)).isNotNull();
    }

    @Test
    void onlySomeIterationsAreReported() throws Exception {
        int iterations = 300;
        try (Engine engine = engine(network(Family.MLP), EngineKind.ACCELERATED, "many")) {
            for (int i = 0; i < iterations; i++) {
                engine.fit(features(1 + i % 3), labels());
            }
        }
        int reported = data("/train/overview/data", json -> json.get("scores").size() > 0).get("scores").size();
        assertThat(reported).isLessThan(iterations / 4);
    }

    private void fitOnce(String title) {
        try (Engine engine = engine(network(Family.MLP), EngineKind.ACCELERATED, title)) {
            engine.fit(features(1), labels());
        }
    }

    private Engine engine(MultiLayerNetwork network, EngineKind kind, String title) {
        Engine engine = Engine.training(network, kind);
        network.addListeners(listener(title, System::nanoTime));
        return engine;
    }

    private SamplingListener listener(String title, LongSupplier clock) {
        return new SamplingListener(title, () -> over, () -> server, new ReportPace(clock));
    }

    /** As soon as it is as wanted: what a training reports is there a moment later. */
    private JsonNode data(String path, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        JsonNode json = get(path);
        while (!wanted.test(json)) {
            assertThat(System.nanoTime()).as("in time: %s", json).isLessThan(end);
            Thread.sleep(50);
            json = get(path);
        }
        return json;
    }

    private JsonNode get(String path) throws IOException {
        return JSON.readTree(Http.get(server.port(), path).body());
    }

    private static double magnitude(INDArray array) {
        return array.norm1Number().doubleValue() / array.length();
    }

    private static MultiLayerNetwork network(Family family) {
        return NetworkFactory.build(Zoo.find(family, "000"), new NetworkSettings(3, new Adam(1e-3), 0.0, 0));
    }

    private static INDArray features(int seed) {
        return Nd4j.rand(Nd4j.getRandomFactory().getNewRandomInstance(seed), ROWS, 784L);
    }

    private static INDArray labels() {
        INDArray labels = Nd4j.zeros(DataType.FLOAT, ROWS, 10);
        for (int i = 0; i < ROWS; i++) {
            labels.putScalar(i, i % 10, 1);
        }
        return labels;
    }
}
