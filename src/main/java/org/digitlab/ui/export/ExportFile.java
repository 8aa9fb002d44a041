package org.digitlab.ui.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.digitlab.files.AtomicFiles;

/** A file that is being written, which a person may give up. */
final class ExportFile {

    private volatile boolean givenUp;

    /** @throws IOException one sentence if it cannot be written; what was there before is then left as it was */
    Path write(Path file, AtomicFiles.Content content) throws IOException {
        AtomicFiles.write(file, out -> content.writeTo(new Stream(out)));
        return file;
    }

    /** Ends the writing with its next bytes. */
    void giveUp() {
        givenUp = true;
    }

    boolean isGivenUp() {
        return givenUp;
    }

    private final class Stream extends FilterOutputStream {

        Stream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            check();
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            check();
            out.write(bytes, from, length);
        }

        private void check() throws IOException {
            if (givenUp) {
                throw new InterruptedIOException("it was given up");
            }
        }
    }
}
