package org.digitlab.dashboard;

import java.util.List;
import org.deeplearning4j.core.storage.StatsStorage;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.ui.model.stats.StatsListener;
import org.deeplearning4j.ui.model.stats.api.StatsReport;
import org.deeplearning4j.ui.model.stats.api.StatsUpdateConfiguration;
import org.deeplearning4j.ui.model.stats.impl.DefaultStatsUpdateConfiguration;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Collects the data of one training for the pages; confined to the training's thread. */
final class TrainingFeed {

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;
    private static final int IMAGES = 8;

    /** Only what the pages draw, without speed, because the listener does not receive every iteration. */
    private static final StatsUpdateConfiguration SHOWN = new DefaultStatsUpdateConfiguration.Builder()
            .reportingFrequency(1).collectPerformanceStats(false).collectGarbageCollectionStats(false)
            .collectHistogramsGradients(false).collectHistogramsActivations(false)
            .collectMeanParameters(false).collectMeanGradients(false).collectMeanUpdates(false)
            .collectMeanMagnitudesGradients(false).collectMeanMagnitudesActivations(false).build();

    private final StatsStorage storage = new BoundedStatsStorage();
    private final StatsListener listener;
    /** Computes activations, because the accelerated engine does not pass them to listeners. */
    private final MultiLayerNetwork copy;
    private final long start = System.nanoTime();
    private long lastReport = start;
    private Count total = new Count(0, 0);
    private Count reported = total;

    /** Number of images and batches since the feed was created. */
    private record Count(long images, long batches) {
    }

    /** @param title title, unique among trainings */
    TrainingFeed(String title, MultiLayerNetwork network) {
        copy = new MultiLayerNetwork(network.getLayerWiseConfigurations().clone());
        copy.init(network.params().dup(), false);
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
        listener.onForwardPass(network, activations(network));
        listener.iterationDone(network, iteration, epoch);
    }

    /**
     * Returns the first images of the current batch and their activations in each layer, with dropout off and without
     * affecting random numbers or buffers of the training.
     */
    private List<INDArray> activations(MultiLayerNetwork network) {
        MemoryWorkspace none = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces();
        try (none) {
            INDArray batch = network.getInput();
            INDArray first = batch.get(NDArrayIndex.interval(0, Math.min(IMAGES, batch.size(0))),
                    NDArrayIndex.all()).dup('c');
            copy.setParams(network.params());
            return copy.feedForward(first, false);
        }
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
