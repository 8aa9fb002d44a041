package org.digitlab.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command's words go: answers to standard output, everything else to standard error.
 *
 * <p>Answers are buffered until {@link #flush}, because a batch of predictions has thousands of lines.
 */
public final class Output {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;

    /** @param interactive whether a person watches standard error and a progress bar may move on it */
    public Output(PrintStream out, PrintStream err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    /** The process's own streams; JSON is UTF-8 whatever the terminal's encoding is. */
    public static Output console(boolean json) {
        Charset charset = json ? StandardCharsets.UTF_8 : terminalCharset();
        OutputStream buffer = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        PrintStream out = new PrintStream(buffer, false, charset);
        // Not buffered: a progress bar moves without ever ending its line.
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, terminalCharset());
        return new Output(out, err, System.console() != null);
    }

    public boolean interactive() {
        return interactive;
    }

    /** A line of the answer. */
    public void line(String text) {
        out.println(text);
    }

    /** One JSON object on a line of the answer; {@code content} is a record or a map. */
    public void json(Object content) {
        out.print(Json.line(content));
        out.print('\n');
    }

    /** The same with {@code "event"} as its first field, and at once. */
    public void event(String name, Object content) {
        json(Json.with("event", name, Json.fields(content)));
        flush();
    }

    /** A line that is no part of the answer. */
    public void note(String text) {
        flush();
        err.println(text);
    }

    /** Where usage help is printed. */
    PrintStream out() {
        return out;
    }

    /** Where progress bars are drawn. */
    PrintStream err() {
        return err;
    }

    public void flush() {
        out.flush();
    }

    /** A terminal that says ASCII only lacks a locale, as in most containers, and takes UTF-8. */
    private static Charset terminalCharset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
        Charset charset = name == null ? Charset.defaultCharset() : Charset.forName(name);
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }
}
