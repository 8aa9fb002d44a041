package org.digitlab.ui.reading;

import java.io.IOException;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.image.ReadingProgress;

/** Where a picture comes from: a file or the clipboard. */
@FunctionalInterface
public interface PictureSource {

    /** Not for the FX thread. */
    Picture open(ReadingProgress progress) throws IOException;
}
