package org.digitlab.ui.reading;

import java.io.IOException;
import org.digitlab.pictures.ReadingProgress;

/** Reads the digits of a picture with the models in use; not for the FX thread. */
@FunctionalInterface
public interface DigitReader {

    /**
     * @throws IOException one sentence
     * @throws java.util.concurrent.CancellationException if {@code progress} asked for it
     */
    PageReading read(PictureSource source, ReadingProgress progress) throws IOException;
}
