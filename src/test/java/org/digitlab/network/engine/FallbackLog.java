package org.digitlab.network.engine;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.network.engine.op.Dnnl;
import org.slf4j.LoggerFactory;

/** The messages about fallbacks from the thread of a test, whatever other tests log meanwhile. */
final class FallbackLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger log = (Logger) LoggerFactory.getLogger(Dnnl.class);
    private final Thread thread = Thread.currentThread();
    private final List<String> messages = new ArrayList<>();

    FallbackLog() {
        start();
        log.addAppender(this);
    }

    List<String> messages() {
        return messages;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (Thread.currentThread() == thread) {
            messages.add(event.getFormattedMessage());
        }
    }

    @Override
    public void close() {
        log.detachAppender(this);
        stop();
    }
}
