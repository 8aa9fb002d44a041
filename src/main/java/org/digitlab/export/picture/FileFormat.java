package org.digitlab.export.picture;

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

    /** Returns this format as a picture format; only if {@link #isPicture}. */
    public PictureFormat picture() {
        return PictureFormat.valueOf(name());
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
