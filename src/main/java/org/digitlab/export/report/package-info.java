/**
 * Reports that compare runs. A {@link org.digitlab.export.report.Report} holds the content, {@code HtmlReport} and
 * {@code PdfReport} write it with the same sentences.
 */
package org.digitlab.export.report;
