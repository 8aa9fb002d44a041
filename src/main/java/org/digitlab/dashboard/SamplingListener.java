package org.digitlab.dashboard;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the dashboard, while there is one, an iteration of a training now and then: the longer that takes on this
 * machine the more seldom, so that the training loses a twentieth of its time at most once the first few are done.
 */
final class SamplingListener extends BaseTrainingListener {

    private static final Logger LOG = LoggerFactory.getLogger(SamplingListener.class);

    private final String title;
    private final BooleanSupplier over;
    private final Supplier<DashboardServer> servers;
    private final ReportPace pace;
    /** The one that has the feed. */
    private DashboardServer server;
    private TrainingFeed feed;
    private boolean reporting;
    private long spent;

    /**
     * @param title   of the training, unique among trainings
     * @param over    whether the training is over
     * @param servers the one that serves now; null if none does
     * @param pace    when it reports again
     */
    SamplingListener(String title, BooleanSupplier over, Supplier<DashboardServer> servers, ReportPace pace) {
        this.title = title;
        this.over = over;
        this.servers = servers;
        this.pace = pace;
    }

    @Override
    public void onGradientCalculation(Model model) {
        DashboardServer current = servers.get();
        if (current == null) {
            forget();
        }
        reporting = current != null && (current != server || pace.isDue());
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
            if (reporting) {
                pace.reported(spent);
            }
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

    /** What it showed so far is kept no longer than the server that shows it. */
    private void forget() {
        server = null;
        feed = null;
    }

    /** A training is worth more than pictures of it: it goes on whatever happens here, memory and natives included. */
    private void attempt(Runnable work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            LOG.warn("An iteration is missing in the dashboard", e);
            reporting = false;
            pace.failed();
        }
        spent += System.nanoTime() - start;
    }
}
