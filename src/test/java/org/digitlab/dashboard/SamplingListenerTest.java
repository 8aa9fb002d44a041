package org.digitlab.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.dashboard.WatchedTraining.features;
import static org.digitlab.dashboard.WatchedTraining.labels;
import static org.digitlab.dashboard.WatchedTraining.network;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.Engine;
import org.digitlab.network.engine.EngineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests when a training is reported to the pages. */
class SamplingListenerTest {

    @RegisterExtension
    final WatchedTraining dashboard = new WatchedTraining();

    @Test
    void nothingIsCollectedWhileTheDashboardIsStopped() throws Exception {
        DashboardServer was = dashboard.server;
        dashboard.server = null;
        try (Engine engine = dashboard.engine(network(Family.MLP), EngineKind.ACCELERATED, "off")) {
            engine.fit(features(1), labels());
            dashboard.server = was;
            assertThat(dashboard.get("/train/sessions/info")).isEmpty();
            engine.fit(features(2), labels());
        }
        assertThat(firstReported()).as("the first iteration after the start").isEqualTo(1);
    }

    @Test
    void aRestartedDashboardStartsWithoutOldData() throws Exception {
        try (Engine engine = dashboard.engine(network(Family.MLP), EngineKind.ACCELERATED, "again")) {
            engine.fit(features(1), labels());
            dashboard.data("/train/overview/data", json -> json.get("scores").size() == 1);
            dashboard.server.close();
            engine.fit(features(2), labels());
            dashboard.server = new DashboardServer(0);
            engine.fit(features(3), labels());
            assertThat(firstReported()).isEqualTo(2);
        }
    }

    @Test
    void collectedDataIsReleasedWhenTheDashboardStops() {
        MultiLayerNetwork network = network(Family.MLP);
        SamplingListener listener = dashboard.listener("gone", System::nanoTime);
        DashboardServer was = dashboard.server;
        try (Engine engine = Engine.training(network, EngineKind.ACCELERATED)) {
            network.addListeners(listener);
            engine.fit(features(1), labels());
            assertThat(listener).extracting("feed", "server").doesNotContainNull();
            dashboard.server = null;
            engine.fit(features(2), labels());
            assertThat(listener).extracting("feed", "server").containsOnlyNulls();
        } finally {
            dashboard.server = was;
        }
    }

    /** Deeplearning4j's class overrides a method of variable arguments by one with an array. */
    @SuppressWarnings("overrides")
    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, NoClassDefFoundError.class, IllegalStateException.class})
    void aFailureDoesNotStopTheTraining(Class<? extends Throwable> failure) throws Exception {
        Throwable thrown = failure.getConstructor().newInstance();
        SamplingListener listener = dashboard.listener("failing", System::nanoTime);
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
    void aFinishedTrainingIsRemovedWhenAnotherStarts() throws Exception {
        fitOnce("first");
        fitOnce("second");
        dashboard.data("/train/sessions/info", json -> json.has("first") && json.has("second"));
        dashboard.over = true;
        fitOnce("third");
        assertThat(dashboard.data("/train/sessions/info", json -> json.has("third"))).hasSize(1);
        assertThat(dashboard.data("/train/overview/data", json -> json.get("scores").size() == 1)).isNotNull();
    }

    @Test
    void onlySomeIterationsAreReported() throws Exception {
        int iterations = 300;
        try (Engine engine = dashboard.engine(network(Family.MLP), EngineKind.ACCELERATED, "many")) {
            for (int i = 0; i < iterations; i++) {
                engine.fit(features(1 + i % 3), labels());
            }
        }
        int reported = dashboard.data("/train/overview/data", json -> json.get("scores").size() > 0).get("scores").size();
        assertThat(reported).isLessThan(iterations / 4);
    }

    private int firstReported() throws Exception {
        return dashboard.data("/train/overview/data", json -> json.get("scores").size() == 1).get("scoresIter").get(0)
                .asInt();
    }

    private void fitOnce(String title) {
        try (Engine engine = dashboard.engine(network(Family.MLP), EngineKind.ACCELERATED, title)) {
            engine.fit(features(1), labels());
        }
    }
}
