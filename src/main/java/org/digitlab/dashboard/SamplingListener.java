package org.digitlab.dashboard;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports iterations of a training to the dashboard while it runs: less often the longer a report takes, so that after
 * the first few reports the training loses at most a twentieth of its time.
 */
final class SamplingListener extends BaseTrainingListener {

    private static final Logger LOG = LoggerFactory.getLogger(SamplingListener.class);

    private final String title;
    private final BooleanSupplier over;
    private final Supplier<DashboardServer> servers;
    private final ReportPace pace;
    /** The server that shows the feed. */
    private DashboardServer server;
    private TrainingFeed feed;
    private boolean reporting;
    private long spent;

    /**
     * @param title   title of the training, unique among trainings
     * @param over    whether the training is over
     * @param servers supplies the running server, or null
     * @param pace    decides when to report
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
            reset();
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

    /** Releases the reports together with their server. */
    private void reset() {
        server = null;
        feed = null;
    }

    /** Catches all failures, including memory and native ones, so that the training continues. */
    private void attempt(Runnable work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            LOG.warn("Cannot report an iteration to the dashboard", e);
            reporting = false;
            pace.failed();
        }
        spent += System.nanoTime() - start;
    }
}
