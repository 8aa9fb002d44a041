package org.digitlab.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.Waiting;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkFactory;
import org.digitlab.network.architecture.NetworkSettings;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.Engine;
import org.digitlab.network.engine.EngineKind;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** Runs a dashboard server during each test, shows trainings in it and requests the pages' data. */
final class WatchedTraining implements BeforeEachCallback, AfterEachCallback {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 20;

    /** The running server, or null. */
    volatile DashboardServer server;
    /** Whether all trainings are over. */
    boolean over;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server = new DashboardServer(0);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
    }

    Engine engine(MultiLayerNetwork network, EngineKind kind, String title) {
        Engine engine = Engine.training(network, kind);
        network.addListeners(listener(title, System::nanoTime));
        return engine;
    }

    SamplingListener listener(String title, LongSupplier clock) {
        return new SamplingListener(title, () -> over, () -> server, new ReportPace(clock));
    }

    /** Waits for data that meets the condition, because reports arrive a little later. */
    JsonNode data(String path, Predicate<JsonNode> wanted) throws Exception {
        Waiting.until("the figures of " + path, 50, () -> true, () -> wanted.test(get(path)));
        return get(path);
    }

    JsonNode get(String path) throws IOException {
        return JSON.readTree(Http.get(server.port(), path).body());
    }

    static MultiLayerNetwork network(Family family) {
        return NetworkFactory.build(Zoo.find(family, "000"), new NetworkSettings(3, new Adam(1e-3), 0.0, 0));
    }

    static INDArray features(int seed) {
        return Nd4j.rand(Nd4j.getRandomFactory().getNewRandomInstance(seed), ROWS, 784L);
    }

    static INDArray labels() {
        INDArray labels = Nd4j.zeros(DataType.FLOAT, ROWS, 10);
        for (int i = 0; i < ROWS; i++) {
            labels.putScalar(i, i % 10, 1);
        }
        return labels;
    }
}
