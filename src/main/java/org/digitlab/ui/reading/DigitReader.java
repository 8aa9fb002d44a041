package org.digitlab.ui.reading;

import java.io.IOException;
import org.digitlab.files.ProgressListener;
import org.digitlab.pictures.image.Picture;
import org.digitlab.reading.PageReading;

/** Reads pictures with the current models. Not for the FX thread. */
public interface DigitReader {

    /** Opens a picture, from a file or the clipboard. */
    @FunctionalInterface
    interface PictureSource {

        Picture open(ProgressListener progress) throws IOException;
    }

    /**
     * Reads the digits of a picture.
     *
     * @throws IOException with one sentence, if the picture or a model cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    PageReading read(PictureSource source, ProgressListener progress) throws IOException;

    /**
     * Classifies the digits of the latest page again with the current models.
     *
     * @return the same page if the weights have not changed
     * @throws IOException with one sentence, if a model cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    PageReading readAgain(PageReading page, ProgressListener progress) throws IOException;
}
