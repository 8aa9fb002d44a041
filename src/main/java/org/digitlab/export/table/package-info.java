/**
 * Measurements and results as tables: {@link org.digitlab.export.table.Measurements} streams those of runs as CSV or JSON,
 * {@link org.digitlab.export.table.FoldsTable} those of the folds of a cross-validation.
 */
package org.digitlab.export.table;
