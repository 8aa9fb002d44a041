package org.digitlab.cli.output;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a command's words go: answers to standard output, everything else to standard error.
 *
 * <p>Answers are buffered until {@link #flush}, because a batch of predictions has thousands of lines.
 */
public final class Output {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private final AnswerStream answers;

    /**
     * @param charset     of the answers
     * @param interactive whether a person watches standard error and a progress bar may move on it
     */
    public Output(OutputStream out, PrintStream err, Charset charset, boolean interactive) {
        answers = new AnswerStream(out);
        this.out = new PrintStream(new BufferedOutputStream(answers, 1 << 16), false, charset);
        this.err = err;
        this.interactive = interactive;
    }

    /** The process's own streams; JSON is UTF-8 whatever the terminal's encoding is. */
    public static Output console(boolean json) {
        Charset charset = json ? StandardCharsets.UTF_8 : terminalCharset();
        // Not buffered: a progress bar moves without ever ending its line.
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, terminalCharset());
        return new Output(new FileOutputStream(FileDescriptor.out), err, charset, System.console() != null);
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
    public PrintStream out() {
        return out;
    }

    /** Where progress bars are drawn. */
    PrintStream err() {
        return err;
    }

    public void flush() {
        out.flush();
    }

    /** Why answers were lost on their way; empty if none were, or if the reader did not want more of them. */
    public Optional<String> problem() {
        return Optional.ofNullable(answers.problem());
    }

    /** A terminal that says ASCII only lacks a locale, as in most containers, and takes UTF-8. */
    private static Charset terminalCharset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
        Charset charset = name == null ? Charset.defaultCharset() : Charset.forName(name);
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }
}
