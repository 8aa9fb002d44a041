package org.digitlab.files;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Encodes log messages in UTF-8, with control characters in messages and exceptions escaped. */
final class LogEncoder extends LayoutWrappingEncoder<ILoggingEvent> {

    LogEncoder(LoggerContext context, String pattern) {
        PatternLayout lines = new PatternLayout();
        lines.setContext(context);
        lines.getInstanceConverterMap().put("msg", EscapedMessage::new);
        lines.getInstanceConverterMap().put("ex", EscapedThrowable::new);
        lines.setPattern(pattern);
        lines.start();
        setContext(context);
        setCharset(StandardCharsets.UTF_8);
        setLayout(lines);
        start();
    }

    private static final class EscapedMessage extends MessageConverter {

        @Override
        public String convert(ILoggingEvent event) {
            return Printable.escaped(super.convert(event));
        }
    }

    private static final class EscapedThrowable extends ThrowableProxyConverter {

        @Override
        protected String throwableProxyToString(IThrowableProxy thrown) {
            return super.throwableProxyToString(new Escaped(thrown));
        }
    }

    /** An exception whose messages, and those of its causes, are escaped. */
    private record Escaped(IThrowableProxy thrown) implements IThrowableProxy {

        @Override
        public String getMessage() {
            return thrown.getMessage() == null ? null : Printable.escaped(thrown.getMessage());
        }

        @Override
        public String getOverridingMessage() {
            return thrown.getOverridingMessage() == null ? null : Printable.escaped(thrown.getOverridingMessage());
        }

        @Override
        public String getClassName() {
            return thrown.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return thrown.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return thrown.getCommonFrames();
        }

        @Override
        public IThrowableProxy getCause() {
            return thrown.getCause() == null ? null : new Escaped(thrown.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return Arrays.stream(thrown.getSuppressed()).map(Escaped::new).toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return thrown.isCyclic();
        }
    }
}
