/**
 * Runs and cross-validations on disk. A run is one recorded training in a folder of its own. A
 * {@link org.digitlab.runs.RunWriter} fills the folder during the training, so that a crash at any moment leaves a readable
 * run; a {@link org.digitlab.runs.RunStore} lists, labels, deletes and restores runs; an
 * {@link org.digitlab.runs.InterruptedRun} is locked to be resumed, and {@link org.digitlab.runs.EvaluationFile} keeps the
 * results on the test images. A {@link org.digitlab.runs.FoldsWriter} and a {@link org.digitlab.runs.FoldsStore} do the
 * same for cross-validations, whose folds can be read as runs.
 */
package org.digitlab.runs;
