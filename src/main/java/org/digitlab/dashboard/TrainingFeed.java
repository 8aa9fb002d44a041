package org.digitlab.dashboard;

import org.deeplearning4j.core.storage.StatsStorage;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.ui.model.stats.StatsListener;
import org.deeplearning4j.ui.model.stats.api.StatsReport;
import org.deeplearning4j.ui.model.stats.api.StatsUpdateConfiguration;
import org.deeplearning4j.ui.model.stats.impl.DefaultStatsUpdateConfiguration;

/** Collects the data of one training for the pages; confined to the training's thread. */
final class TrainingFeed {

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;

    /** Only what the pages draw, without speed, because the listener does not receive every iteration. */
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
    private Count total = new Count(0, 0);
    private Count reported = total;

    /** Number of images and batches since the feed was created. */
    private record Count(long images, long batches) {
    }

    /** @param title title, unique among trainings */
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

    /** Records the gradients of an iteration that will be reported. */
    void gradients(MultiLayerNetwork network) {
        listener.onGradientCalculation(network);
    }

    /** Counts an iteration, for the speed. */
    void count(int images) {
        total = new Count(total.images + images, total.batches + 1);
    }

    /** Reports an iteration whose gradients were recorded. */
    void report(MultiLayerNetwork network, int iteration, int epoch) {
        listener.onForwardPass(network, activations.of(network));
        listener.iterationDone(network, iteration, epoch);
    }

    private void addSpeed(StatsReport report) {
        long now = System.nanoTime();
        double seconds = (now - lastReport) / NANOS;
        report.reportPerformance(Math.round((now - start) / MILLIS), total.images, total.batches,
                (total.images - reported.images) / seconds, (total.batches - reported.batches) / seconds);
        lastReport = now;
        reported = total;
    }
}
