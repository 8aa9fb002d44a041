/**
 * Random changes of training images; {@link org.digitlab.training.augmentation.Augmenter} applies those of a recipe.
 */
package org.digitlab.training.augmentation;
