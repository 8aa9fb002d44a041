/**
 * Training seen from the window. {@link org.digitlab.ui.training.TrainingViewModel} is one family's commands and
 * observable state, {@link org.digitlab.ui.training.TrainingSetup} what it would train next, with the recipe as a
 * person types it, and {@link org.digitlab.ui.training.TrainingStatus} what it says of itself;
 * {@link org.digitlab.ui.training.Trainer} and {@link org.digitlab.ui.models.Models} are the seam to the networks.
 */
package org.digitlab.ui.training;
