/**
 * Training seen from the window. {@link org.digitlab.ui.training.TrainingViewModel} holds the commands and the observable
 * state of one family, {@link org.digitlab.ui.training.TrainingSetup} the variant and recipe of its next training, and
 * {@link org.digitlab.ui.training.TrainingStatus} its texts; {@link org.digitlab.ui.training.Trainer} and
 * {@link org.digitlab.ui.models.Models} separate the window from the networks.
 */
package org.digitlab.ui.training;
