package org.digitlab.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Stream that remembers its write error, which {@link java.io.PrintStream} hides. */
final class AnswerStream extends FilterOutputStream {

    private IOException problem;

    AnswerStream(OutputStream target) {
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

    /** Returns the error message of the system; null if there is none. A closed pipe is no error. */
    String problem() {
        String reason = problem == null ? null : problem.getMessage();
        return reason == null || reason.equals("Broken pipe") ? null : reason;
    }
}
