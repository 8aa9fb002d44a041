/**
 * Trainings that are written down as they go, for the command line and the window alike. A
 * {@link org.digitlab.experiments.RecordedTraining} runs a {@link org.digitlab.experiments.TrainingJob} in a folder of
 * its own, or goes on with one that was cut short; {@link org.digitlab.experiments.RecordedFolds} does it for all folds
 * of a cross-validation.
 */
package org.digitlab.experiments;
