/**
 * Training seen from the window. {@link org.digitlab.ui.training.TrainingViewModel} is one family's commands and
 * observable state, {@link org.digitlab.ui.training.RecipeForm} its recipe as a person types it;
 * {@link org.digitlab.ui.training.Trainer} and {@link org.digitlab.ui.training.Models} are the seam to the networks.
 */
package org.digitlab.ui.training;
