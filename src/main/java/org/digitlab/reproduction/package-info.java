/**
 * Reproduction of published results: five recognisers, each trained with its published recipe and with this project's
 * accurate recipe. {@link org.digitlab.reproduction.PublishedModels} lists them, a
 * {@link org.digitlab.reproduction.Reproduction} trains them, and {@link org.digitlab.reproduction.ComparisonRow} compares
 * the results.
 *
 * <p>What differs from the originals: weights are drawn by He et al. (2015) from a normal distribution, those of the
 * output layer by Glorot and Bengio (2010) from a normal one, where the 003 draws them from He's uniform one and the
 * others by their library's default, Glorot's uniform; where no batch size is named it is their library's default, 32.
 * Of the training images a twelfth is kept for validation, and the weights are those of the epoch that was best on it.
 * In a cross-validation they are those of the last epoch.
 */
package org.digitlab.reproduction;

