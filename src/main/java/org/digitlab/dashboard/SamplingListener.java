package org.digitlab.dashboard;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the dashboard, while there is one, an iteration of a training now and then: the longer that takes on this
 * machine the more seldom, so that the training loses a twentieth of its time at most.
 */
final class SamplingListener extends BaseTrainingListener {

    private static final Logger LOG = LoggerFactory.getLogger(SamplingListener.class);
    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** The first reports are slow, for their classes are loaded; that is no reason to keep anybody waiting. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long AFTER_FAILURE_NANOS = TimeUnit.MINUTES.toNanos(1);
    /** Nanoseconds of training for each that an iteration's report took. */
    private static final int REST = 19;

    private final String title;
    private final BooleanSupplier over;
    private final Supplier<DashboardServer> servers;
    /** The one that has the feed. */
    private DashboardServer server;
    private TrainingFeed feed;
    private boolean reporting;
    private long lastReport = System.nanoTime();
    private long rest;
    private long spent;

    /**
     * @param title   of the training, unique among trainings
     * @param over    whether the training is over
     * @param servers the one that serves now; null if none does
     */
    SamplingListener(String title, BooleanSupplier over, Supplier<DashboardServer> servers) {
        this.title = title;
        this.over = over;
        this.servers = servers;
    }

    @Override
    public void onGradientCalculation(Model model) {
        DashboardServer current = servers.get();
        reporting = current != null && (current != server || System.nanoTime() - lastReport >= rest);
        if (reporting) {
            spent = 0;
            attempt(() -> {
                follow(current, (MultiLayerNetwork) model);
                feed.gradients((MultiLayerNetwork) model);
            });
        }
    }

    @Override
    public void iterationDone(Model model, int iteration, int epoch) {
        if (feed != null) {
            feed.count(model.batchSize());
        }
        if (reporting) {
            attempt(() -> feed.report((MultiLayerNetwork) model, iteration, epoch));
            restFor(Math.min(Math.max(LEAST_NANOS, REST * spent), MOST_NANOS));
        }
    }

    private void follow(DashboardServer current, MultiLayerNetwork network) {
        if (current != server || feed == null) {
            server = current;
            feed = null;
            feed = new TrainingFeed(title, network);
            current.show(feed.storage(), over);
        }
    }

    private void restFor(long nanos) {
        lastReport = System.nanoTime();
        rest = nanos;
    }

    /** A training is worth more than pictures of it: it goes on whatever happens here. */
    private void attempt(Runnable work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("An iteration is missing in the dashboard", e);
            reporting = false;
            restFor(AFTER_FAILURE_NANOS);
        }
        spent += System.nanoTime() - start;
    }
}
