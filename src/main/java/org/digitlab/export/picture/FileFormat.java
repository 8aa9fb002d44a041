package org.digitlab.export.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** All file formats of exports. */
public enum FileFormat {
    PNG, SVG, PDF, CSV, JSON, HTML;

    /** Returns the lower-case name, used on the command line and as file name extension. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this format holds a single chart. */
    public boolean isPicture() {
        return this == PNG || this == SVG || this == PDF;
    }

    /**
     * Checks a chart before it is drawn; the size of vector graphics is not limited.
     *
     * @throws IllegalArgumentException one sentence, if the picture is too large for this format
     */
    public void check(ChartPicture picture) {
        if (this == PNG) {
            PngWriter.check(picture);
        }
    }

    /** Writes a chart in this format, if it {@link #isPicture}; leaves {@code out} open. */
    public void write(ChartPicture picture, OutputStream out) throws IOException {
        switch (this) {
            case PNG -> PngWriter.write(picture, out);
            case SVG -> SvgWriter.write(picture, out);
            case PDF -> PdfWriter.write(picture, out);
            default -> throw new IllegalArgumentException("Expected a format of pictures, found " + id());
        }
    }

    /**
     * Returns the format for the extension of a file name.
     *
     * @throws IllegalArgumentException one sentence that lists the extensions
     */
    public static FileFormat of(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith("." + format.id())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Format: expected --format, or a file that ends in .png, .svg, .pdf, .csv, .json or .html, found \""
                                + file + "\""));
    }
}
