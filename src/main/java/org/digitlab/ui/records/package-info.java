/**
 * Lists of recorded work in the window, shared by runs and cross-validations: a
 * {@link org.digitlab.ui.records.RecordList} follows the folder on disk, and
 * {@link org.digitlab.ui.records.Deletions} deletes entries with an offer to undo.
 */
package org.digitlab.ui.records;
