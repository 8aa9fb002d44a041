/**
 * The card from which charts, measurements and reports are exported. {@link org.digitlab.ui.export.ExportViewModel} knows
 * what can be written and how, {@link org.digitlab.ui.export.ExportController} shows it with a preview.
 */
package org.digitlab.ui.export;
