/**
 * How good a recipe is, and how much of that is chance: a {@link org.digitlab.folds.CrossValidation} trains one network
 * for each fold of the training images and measures it on that fold.
 */
package org.digitlab.folds;
