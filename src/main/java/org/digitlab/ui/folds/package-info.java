/**
 * The place for cross-validation: a {@link org.digitlab.ui.folds.FoldsViewModel} runs it for the model and the recipe in
 * front, draws the validation of every fold as it goes and sums the folds up.
 */
package org.digitlab.ui.folds;
