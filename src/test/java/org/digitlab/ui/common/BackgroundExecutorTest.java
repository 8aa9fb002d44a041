package org.digitlab.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.digitlab.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxToolkit;

class BackgroundExecutorTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(BackgroundExecutor.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void listen() {
        said.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(said);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(said);
        log.setLevel(null);
        log.setAdditive(true);
    }

    @Test
    void cancelledWorkIsNotLoggedAsAFailure() throws Exception {
        fail(() -> {
            throw new CancellationException();
        });
        assertThat(said.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.DEBUG);
    }

    @Test
    void failedWorkIsLoggedWithItsCause() throws Exception {
        fail(() -> {
            throw new IOException("cut off");
        });
        assertThat(said.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN);
        assertThat(said.list.get(0).getThrowableProxy().getMessage()).isEqualTo("cut off");
    }

    private static void fail(Callable<String> work) throws Exception {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        try (BackgroundExecutor executor = new BackgroundExecutor()) {
            executor.execute(work, done -> failure.cancel(false), failure::complete);
            failure.get(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
