package org.digitlab.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Remembers why answers were lost, which {@link java.io.PrintStream} keeps to itself. */
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

    /** In the system's words; null if there is none. A reader that has read enough and left is none. */
    String problem() {
        String reason = problem == null ? null : problem.getMessage();
        return reason == null || reason.equals("Broken pipe") ? null : reason;
    }
}
