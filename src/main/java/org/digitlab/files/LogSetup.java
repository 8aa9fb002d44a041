package org.digitlab.files;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Configures logging: all messages of this program go to a file in the user's data folder, and warnings of libraries also
 * to the console.
 *
 * <p>Logback finds this class as a service; a configuration file ({@code -Dlogback.configurationFile}) has priority.
 * Configuring in code is faster than reading XML, which took a large part of the program's start.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {

    private static final FileSize MAX_SIZE = new FileSize(2 * FileSize.MB_COEFFICIENT);

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null
                || LogSetup.class.getResource("/" + ClassicConstants.TEST_AUTOCONFIG_FILE) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        attach(context);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static void attach(LoggerContext context) {
        Appender<ILoggingEvent> file = file(context, AppFolder.locate().resolve("logs"));
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(console(context));
        root.addAppender(file);
        // The program itself shows its users what matters.
        Logger own = context.getLogger("org.digitlab");
        own.setLevel(Level.DEBUG);
        own.setAdditive(false);
        own.addAppender(file);
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
        console.setEncoder(encoder(context, "%msg%n%nopex"));
        console.start();
        return console;
    }

    private static Appender<ILoggingEvent> file(LoggerContext context, Path folder) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(folder.resolve("digit-lab.log").toString());
        file.setRollingPolicy(rolling(context, file, folder));
        file.setTriggeringPolicy(full(context));
        file.setEncoder(encoder(context, "%date %-5level [%thread] %logger{24}: %msg%n"));
        file.start();
        return file;
    }

    private static FixedWindowRollingPolicy rolling(LoggerContext context, RollingFileAppender<?> file, Path folder) {
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(folder.resolve("digit-lab.%i.log").toString());
        rolling.setMaxIndex(2);
        rolling.start();
        return rolling;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> full(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
        full.setContext(context);
        full.setMaxFileSize(MAX_SIZE);
        full.start();
        return full;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }
}
