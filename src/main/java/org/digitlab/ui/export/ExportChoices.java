package org.digitlab.ui.export;

import org.digitlab.export.FileFormat;
import org.digitlab.export.Look;

/**
 * How the last export was made; the next one starts with it.
 *
 * @param look null for the window's
 */
public record ExportChoices(FileFormat format, Look look, String width, String height, boolean millimetres, int scale) {

    public static final ExportChoices USUAL = new ExportChoices(FileFormat.PNG, null, "1200", "600", false, 2);
}
