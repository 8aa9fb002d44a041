/**
 * What a training is configured with. {@link org.digitlab.training.recipe.RecipeField} lists the numbers of a
 * {@link org.digitlab.training.recipe.Recipe}; files, options and the form of the window follow from it.
 */
package org.digitlab.training.recipe;
