package org.digitlab.files;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Configures logging: all messages of this program go to a file in the user's data folder, and warnings of libraries also
 * to the console. If the file cannot be written, one sentence on standard error says so, and there is no log.
 *
 * <p>Logback finds this class as a service; a configuration file ({@code -Dlogback.configurationFile}) has priority.
 * Configuring in code is faster than reading XML, which took a large part of the program's start.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null
                || LogSetup.class.getResource("/" + ClassicConstants.TEST_AUTOCONFIG_FILE) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        attach(context, new PrintStream(new FileOutputStream(FileDescriptor.err), true));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static void attach(LoggerContext context, PrintStream err) {
        context.getStatusManager().add(firstProblem(err));
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(console(context));
        // The program itself shows its users what matters.
        Logger own = context.getLogger("org.digitlab");
        own.setLevel(Level.DEBUG);
        own.setAdditive(false);
        try {
            Appender<ILoggingEvent> file = LogFile.open(context, AppFolder.locate().resolve("logs"));
            root.addAppender(file);
            own.addAppender(file);
        } catch (IOException | InvalidPathException e) {
            own.setLevel(Level.OFF);
            err.println("No log: " + Problem.sentence(e));
        }
    }

    /** Without a listener, Logback prints its whole history on standard output. */
    private static StatusListener firstProblem(PrintStream err) {
        AtomicBoolean reported = new AtomicBoolean();
        return status -> {
            if (status.getEffectiveLevel() >= Status.WARN && reported.compareAndSet(false, true)) {
                err.println("Log: " + Printable.sentence(status.getMessage()));
            }
        };
    }

    private static Appender<ILoggingEvent> console(LoggerContext context) {
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.levelStr);
        warnings.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        // Standard output is reserved for JSON.
        console.setTarget("System.err");
        console.addFilter(warnings);
        console.setEncoder(new LogEncoder(context, "%msg%n%nopex"));
        console.start();
        return console;
    }
}
