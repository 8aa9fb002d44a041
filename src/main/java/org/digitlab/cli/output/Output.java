package org.digitlab.cli.output;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.digitlab.files.Printable;

/**
 * Output of a command: results go to standard output, everything else to standard error.
 *
 * <p>Results are buffered until {@link #flush}, because a batch of predictions has thousands of lines.
 */
public final class Output {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final boolean interactive;
    private final ResultStream results;

    /**
     * @param charset     the character set of the results
     * @param json        whether the results are JSON
     * @param interactive whether standard error is a terminal, where a progress bar can be drawn
     */
    public Output(OutputStream out, PrintStream err, Charset charset, boolean json, boolean interactive) {
        results = new ResultStream(out);
        this.out = new PrintStream(new BufferedOutputStream(results, 1 << 16), false, charset);
        this.err = err;
        this.json = json;
        this.interactive = interactive;
    }

    /** Returns the streams of the process; JSON is always UTF-8. */
    public static Output console(boolean json) {
        Charset charset = json ? StandardCharsets.UTF_8 : terminalCharset();
        // Not buffered by line: a progress bar never ends its line.
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, terminalCharset());
        return new Output(new FileOutputStream(FileDescriptor.out), err, charset, json,
                System.console() != null);
    }

    /** Diverts what libraries print to standard error, because it must not get between lines of JSON. */
    public static void reserveStandardOutput() {
        System.setOut(System.err);
    }

    public boolean interactive() {
        return interactive;
    }

    /** Prints a line of the results, {@link Printable#escaped escaped}. */
    public void line(String text) {
        out.println(Printable.escaped(text));
    }

    /** Prints a record or map as JSON object on one line. */
    public void json(Object content) {
        out.print(Printable.escaped(Json.line(content)));
        out.print('\n');
    }

    /** Prints a JSON object whose first field is {@code "event"}, and flushes. */
    public void event(String name, Object content) {
        json(Json.joined(Json.object("event", name), content));
        flush();
    }

    /** Prints a {@link Printable} sentence to standard error. */
    public void note(String text) {
        flush();
        err.println(Printable.sentence(text));
    }

    /** Returns the stream for usage help, which must not get between lines of JSON. */
    public PrintStream help() {
        return json ? err : out;
    }

    /** Returns the stream for progress bars. */
    PrintStream err() {
        return err;
    }

    public void flush() {
        out.flush();
    }

    /** Returns why results could not be written; empty if they were, or if the reader closed the pipe. */
    public Optional<String> problem() {
        return Optional.ofNullable(results.problem).map(IOException::getMessage)
                .filter(reason -> !reason.equals("Broken pipe"));
    }

    /** Treats ASCII as UTF-8: a terminal without a locale, as in most containers, reports ASCII. */
    private static Charset terminalCharset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
        Charset charset = name == null ? Charset.defaultCharset() : Charset.forName(name);
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    /** Remembers its write error, which {@link PrintStream} hides. */
    private static final class ResultStream extends FilterOutputStream {

        private IOException problem;

        ResultStream(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                problem = e;
                throw e;
            }
        }
    }
}
