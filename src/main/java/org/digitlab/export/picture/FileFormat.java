package org.digitlab.export.picture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Every kind of file that leaves the laboratory. */
public enum FileFormat {
    PNG, SVG, PDF, CSV, JSON, HTML;

    /** Lower-case name on the command line, and ending of its files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can hold a single chart. */
    public boolean isPicture() {
        return this == PNG || this == SVG || this == PDF;
    }

    /** This format of a picture, which it must be one of. */
    public PictureFormat picture() {
        return PictureFormat.valueOf(name());
    }

    /**
     * By the ending of the file's name.
     *
     * @throws IllegalArgumentException one sentence that lists the endings
     */
    public static FileFormat of(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith("." + format.id())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Format: expected --format, or a file that ends in .png, .svg, .pdf, .csv, .json or .html, found \""
                                + file + "\""));
    }
}
