/**
 * Storage of recorded work: one folder per run, cross-validation or other long job, all in one root folder. A
 * {@link org.digitlab.runs.store.RecordStore} lists, deletes and restores these folders; a
 * {@link org.digitlab.runs.store.FolderLock} is held by the process that writes one. Neither knows what the files say: a
 * new kind of recorded work needs a {@link org.digitlab.runs.store.StoredRecord} and a subclass of the store.
 */
package org.digitlab.runs.store;
