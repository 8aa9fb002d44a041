package org.digitlab.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What the export command can write. */
enum ExportFormat {
    PNG, SVG, PDF, CSV, JSON, HTML;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can hold a single chart. */
    boolean isPicture() {
        return this == PNG || this == SVG || this == PDF;
    }

    /** By the ending of the file's name. */
    static ExportFormat of(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith("." + format.id())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Format: expected --format, or a file that ends in .png, .svg, .pdf, .csv, .json or .html, found \""
                                + file + "\""));
    }
}
