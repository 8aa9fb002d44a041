package org.digitlab.dashboard;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.deeplearning4j.core.storage.StatsStorage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the pages at 127.0.0.1 only. Deeplearning4j's own server is not used, because it listens on all interfaces and
 * serves any file.
 */
final class DashboardServer implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(DashboardServer.class);
    private static final int TIMEOUT_SECONDS = 30;
    /** A page asks every few seconds, so a silent connection for this long is no page. */
    private static final int IDLE_SECONDS = 30;

    static {
        // Nothing is resolved here, and the resolver of Vert.x would open a UDP socket on all interfaces.
        System.setProperty("vertx.disableDnsResolver", "true");
    }

    private final Vertx vertx;
    private final Pages pages;
    private final HttpServer server;

    /** Starts the server at a port, or at any free port for 0. */
    DashboardServer(int port) throws IOException {
        this(port, IDLE_SECONDS);
    }

    /** @param idleSeconds after which a silent connection is closed */
    DashboardServer(int port, int idleSeconds) throws IOException {
        // Otherwise Vert.x would copy files to a cache folder and serve files from there.
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1).setFileSystemOptions(
                        new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false)));
        try {
            pages = new Pages();
            HttpServerOptions options = new HttpServerOptions().setIdleTimeout(idleSeconds);
            server = await(started -> vertx.createHttpServer(options).connectionHandler(new ConnectionLimit())
                    .requestHandler(pages.router(vertx)).listen(port, HOST, started));
        } catch (BindException e) {
            close();
            throw new PortTakenException(port, e);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    int port() {
        return server.actualPort();
    }

    /** Shows a training together with other running ones; finished trainings are removed. */
    void show(StatsStorage storage, BooleanSupplier over) {
        runLater(() -> pages.show(storage, over));
        storage.registerStatsStorageListener(event -> runLater(() -> pages.report(event)));
    }

    /** Runs on the server's thread, to which the pages are confined. */
    private void runLater(Runnable work) {
        try {
            vertx.runOnContext(ignored -> work.run());
        } catch (RejectedExecutionException e) {
            LOG.debug("Update ignored because the dashboard is closed", e);
        }
    }

    /** Waits until the port is free and the threads have ended. */
    @Override
    public void close() {
        try {
            DashboardServer.<Void>await(vertx::close);
        } catch (IOException e) {
            LOG.warn("Cannot stop the dashboard", e);
        }
    }

    private static <T> T await(Consumer<Handler<AsyncResult<T>>> work) throws IOException {
        try {
            return start(work).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The dashboard was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("The dashboard did not respond in time", e);
        }
    }

    private static <T> CompletableFuture<T> start(Consumer<Handler<AsyncResult<T>>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        work.accept(result -> {
            if (result.succeeded()) {
                done.complete(result.result());
            } else {
                done.completeExceptionally(result.cause());
            }
        });
        return done;
    }
}
