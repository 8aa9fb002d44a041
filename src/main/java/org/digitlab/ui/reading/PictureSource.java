package org.digitlab.ui.reading;

import java.io.IOException;
import org.digitlab.files.ProgressListener;
import org.digitlab.pictures.image.Picture;

/** Where a picture comes from: a file or the clipboard. */
@FunctionalInterface
public interface PictureSource {

    /** Not for the FX thread. */
    Picture open(ProgressListener progress) throws IOException;
}
