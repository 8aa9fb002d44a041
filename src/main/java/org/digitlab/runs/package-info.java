/**
 * What is kept of a training: a folder a run. A {@link org.digitlab.runs.RunWriter} fills it as the training goes, so
 * that a crash at any moment leaves a run that can be read; a {@link org.digitlab.runs.RunStore} lists, names, deletes
 * and restores runs, {@link org.digitlab.runs.MetricsTable} reads what they measured, and
 * {@link org.digitlab.runs.EvaluationFile} keeps how the model did on the test images. A
 * {@link org.digitlab.runs.FoldsWriter} and a {@link org.digitlab.runs.FoldsStore} do the same for cross-validations,
 * whose folds read as runs.
 */
package org.digitlab.runs;
