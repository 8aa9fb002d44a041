package org.digitlab.runs;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the folder of recorded work while the work goes on, and keeps what could not be written. */
public interface RecordWriter extends Closeable {

    Path path();

    /** Tries to write everything that is kept. */
    void flush();

    /** Returns why something is not written, one sentence; empty if nothing is missing. */
    Optional<String> problem();
}
