/**
 * Recorded trainings, for the command line and the window alike. A {@link org.digitlab.experiments.LiveRun} trains by a
 * {@link org.digitlab.experiments.RunSpec} and writes a run, or resumes an interrupted one;
 * {@link org.digitlab.experiments.LiveFolds} does the same for all folds of a cross-validation.
 */
package org.digitlab.experiments;
