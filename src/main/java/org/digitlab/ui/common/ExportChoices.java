package org.digitlab.ui.common;

import java.util.Objects;
import org.digitlab.export.picture.ChartPicture;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;

/**
 * The choices of the last export, with which the next export starts, also in a later session.
 *
 * @param look  the look of the picture; null for that of the window
 * @param scale the PNG pixels per pixel of the size, 1 to 4
 */
public record ExportChoices(FileFormat format, Look look, PictureSize size, int scale) {

    public static final ExportChoices DEFAULT = new ExportChoices(FileFormat.PNG, null, PictureSize.DEFAULT, 2);

    public ExportChoices {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(size, "size");
        if (scale < 1 || scale > ChartPicture.MAX_SCALE) {
            throw new IllegalArgumentException(
                    "Scale: expected 1 to %d, found %d".formatted(ChartPicture.MAX_SCALE, scale));
        }
    }
}
