package org.digitlab.files;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The log file in the user's data folder, and the two before it. */
final class LogFile {

    private static final FileSize MAX_SIZE = new FileSize(2 * FileSize.MB_COEFFICIENT);

    private LogFile() {
    }

    /** @throws IOException if the log cannot be written */
    static Appender<ILoggingEvent> open(LoggerContext context, Path folder) throws IOException {
        Path log = folder.resolve("digit-lab.log");
        check(log);
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(log.toString());
        file.setRollingPolicy(rolling(context, file, folder));
        file.setTriggeringPolicy(full(context));
        file.setEncoder(new LogEncoder(context, "%date %-5level [%thread] %logger{24}: %msg%n%ex"));
        file.start();
        return file;
    }

    /** Opens the file once, because Logback does not say in one sentence why it cannot. */
    private static void check(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        // Opening a pipe would wait for its reader.
        if (Files.exists(log) && !Files.isRegularFile(log)) {
            throw new InvalidFileException(log, "is not a file, expected the log");
        }
        Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
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
}
