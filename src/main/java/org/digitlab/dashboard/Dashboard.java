package org.digitlab.dashboard;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.TrainingSession;

/**
 * Deeplearning4j's training dashboard, served to this machine's browsers. It may be switched on and off at any time;
 * the trainings it follows are in it while it is on and lose nothing while it is off.
 */
public final class Dashboard implements AutoCloseable {

    /** What Deeplearning4j's users know. */
    public static final int DEFAULT_PORT = 9000;

    private final AtomicInteger trainings = new AtomicInteger();
    private volatile DashboardServer server;

    /** Makes a training appear in the dashboard whenever that is on; to be called before the training begins. */
    public void follow(TrainingSession session) {
        Variant variant = session.variant();
        String title = "%s-%s-%d".formatted(variant.family().id(), variant.id(), trainings.incrementAndGet());
        session.listen(new SamplingListener(title, () -> session.state().isOver(), () -> server,
                new ReportPace(System::nanoTime)));
    }

    /**
     * Switches it on at the usual port, or at any other if that is taken; nothing happens if it is on. Takes a second.
     *
     * @throws IOException one sentence
     */
    public synchronized URI start() throws IOException {
        if (server == null) {
            server = startAnywhere();
        }
        return address().orElseThrow();
    }

    /**
     * As {@link #start()}, at this port.
     *
     * @param port 1 to 65535
     * @throws PortTakenException if another program has it
     * @throws IOException        one sentence, if there is something else in the way
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

    /** Of its first page; empty while it is off. */
    public Optional<URI> address() {
        DashboardServer current = server;
        return Optional.ofNullable(current)
                .map(on -> URI.create("http://" + DashboardServer.HOST + ":" + on.port() + Pages.START));
    }

    /** Switches it off: nothing is collected any more, the port is free. */
    @Override
    public synchronized void close() {
        DashboardServer last = server;
        server = null;
        if (last != null) {
            last.close();
        }
    }
}
