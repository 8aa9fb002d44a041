package org.digitlab.ui.common;

import java.util.Objects;
import org.digitlab.export.picture.ChartPicture;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;

/**
 * How the last export was made; the next one starts with it, of a later session too.
 *
 * @param look  null for the window's
 * @param scale pixels of a PNG for each of the size's, 1 to 4
 */
public record ExportChoices(FileFormat format, Look look, PictureSize size, int scale) {

    public static final ExportChoices USUAL = new ExportChoices(FileFormat.PNG, null, PictureSize.USUAL, 2);

    public ExportChoices {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(size, "size");
        if (scale < 1 || scale > ChartPicture.MAX_SCALE) {
            throw new IllegalArgumentException(
                    "Scale: expected 1 to %d, found %d".formatted(ChartPicture.MAX_SCALE, scale));
        }
    }
}
