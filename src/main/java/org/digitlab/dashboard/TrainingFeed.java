package org.digitlab.dashboard;

import org.deeplearning4j.core.storage.StatsStorage;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.ui.model.stats.StatsListener;
import org.deeplearning4j.ui.model.stats.api.StatsReport;
import org.deeplearning4j.ui.model.stats.api.StatsUpdateConfiguration;
import org.deeplearning4j.ui.model.stats.impl.DefaultStatsUpdateConfiguration;

/** One training as the pages see it; for the training's own thread. */
final class TrainingFeed {

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;

    /** What the pages draw and nothing more. Speed is not among it, for the listener is not told of every iteration. */
    private static final StatsUpdateConfiguration SHOWN = new DefaultStatsUpdateConfiguration.Builder()
            .reportingFrequency(1).collectPerformanceStats(false).collectGarbageCollectionStats(false)
            .collectHistogramsGradients(false).collectHistogramsActivations(false)
            .collectMeanParameters(false).collectMeanGradients(false).collectMeanUpdates(false)
            .collectMeanMagnitudesGradients(false).collectMeanMagnitudesActivations(false).build();

    private final StatsStorage storage = new BoundedStatsStorage();
    private final StatsListener listener;
    private final LayerActivations activations;
    private final long start = System.nanoTime();
    private long lastReport = start;
    private Seen seen = new Seen(0, 0);
    private Seen reported = seen;

    /** What has been learnt from since the feed began. */
    private record Seen(long images, long batches) {
    }

    /** @param title unique among trainings */
    TrainingFeed(String title, MultiLayerNetwork network) {
        activations = new LayerActivations(network);
        listener = new StatsListener(storage, null, SHOWN, title, "this computer") {
            @Override
            public StatsReport getNewStatsReport() {
                StatsReport report = super.getNewStatsReport();
                addSpeed(report);
                return report;
            }
        };
    }

    StatsStorage storage() {
        return storage;
    }

    /** The gradients of an iteration that will be reported. */
    void gradients(MultiLayerNetwork network) {
        listener.onGradientCalculation(network);
    }

    /** Counts an iteration, for the speed. */
    void count(int images) {
        seen = new Seen(seen.images + images, seen.batches + 1);
    }

    /** Reports an iteration whose gradients are here. */
    void report(MultiLayerNetwork network, int iteration, int epoch) {
        listener.onForwardPass(network, activations.of(network));
        listener.iterationDone(network, iteration, epoch);
    }

    private void addSpeed(StatsReport report) {
        long now = System.nanoTime();
        double seconds = (now - lastReport) / NANOS;
        report.reportPerformance(Math.round((now - start) / MILLIS), seen.images, seen.batches,
                (seen.images - reported.images) / seconds, (seen.batches - reported.batches) / seconds);
        lastReport = now;
        reported = seen;
    }
}
