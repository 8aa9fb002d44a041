package org.digitlab.dashboard;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.TrainingSession;

/**
 * Deeplearning4j's training dashboard for browsers on this machine. It can be started and stopped at any time and shows
 * the followed trainings while it runs, without affecting them.
 */
public final class Dashboard implements AutoCloseable {

    /** The default port of Deeplearning4j. */
    public static final int DEFAULT_PORT = 9000;

    private final AtomicInteger trainings = new AtomicInteger();
    private volatile DashboardServer server;

    /** Shows a training whenever the dashboard runs; must be called before the training starts. */
    public void follow(TrainingSession session) {
        Variant variant = session.variant();
        String title = "%s-%s-%d".formatted(variant.family().id(), variant.id(), trainings.incrementAndGet());
        session.listen(new SamplingListener(title, () -> session.state().isOver(), () -> server,
                new ReportPace(System::nanoTime)));
    }

    /** Starts the dashboard, unless it runs, at the default port or, if that is in use, at any free port. */
    public synchronized URI start() throws IOException {
        if (server == null) {
            server = startAnywhere();
        }
        return address().orElseThrow();
    }

    /**
     * Starts the dashboard at a port, unless it already runs.
     *
     * @param port 1 to 65535
     * @throws PortTakenException if another program uses the port
     * @throws IOException        with one sentence for other problems
     */
    public synchronized URI start(int port) throws IOException {
        if (server == null) {
            server = new DashboardServer(port);
        }
        return address().orElseThrow();
    }

    private static DashboardServer startAnywhere() throws IOException {
        try {
            return new DashboardServer(DEFAULT_PORT);
        } catch (PortTakenException e) {
            return new DashboardServer(0);
        }
    }

    /** Returns the address of the first page; empty while the dashboard is stopped. */
    public Optional<URI> address() {
        DashboardServer current = server;
        return Optional.ofNullable(current)
                .map(running -> URI.create("http://" + DashboardServer.HOST + ":" + running.port() + Pages.START));
    }

    /** Stops the dashboard and frees its port. */
    @Override
    public synchronized void close() {
        DashboardServer stopped = server;
        server = null;
        if (stopped != null) {
            stopped.close();
        }
    }
}
