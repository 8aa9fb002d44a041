package org.digitlab.ui.reading;

import java.io.IOException;
import org.digitlab.files.ProgressListener;

/** Reads the digits of a picture with the models in use; not for the FX thread. */
public interface DigitReader {

    /**
     * @throws IOException one sentence
     * @throws java.util.concurrent.CancellationException if {@code progress} asked for it
     */
    PageReading read(PictureSource source, ProgressListener progress) throws IOException;

    /**
     * Reads the digits that were found on a page with the models that are in use by now.
     *
     * @return the very same page as long as the weights in use are those that read it
     * @throws IOException one sentence
     * @throws java.util.concurrent.CancellationException if {@code progress} asked for it
     */
    PageReading readAgain(PageReading page, ProgressListener progress) throws IOException;
}
