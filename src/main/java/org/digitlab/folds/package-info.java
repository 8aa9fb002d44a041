/**
 * Cross-validation, which measures how good a recipe is and how much the result varies: a
 * {@link org.digitlab.folds.CrossValidation} trains one network per fold of the training images and measures it on that
 * fold.
 */
package org.digitlab.folds;
