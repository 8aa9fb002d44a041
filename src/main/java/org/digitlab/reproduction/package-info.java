/**
 * Reproduction of published results: five recognisers, each trained with its published recipe and with this project's
 * accurate recipe. {@link org.digitlab.reproduction.PublishedModels} lists them, a
 * {@link org.digitlab.reproduction.Reproduction} trains them, and {@link org.digitlab.reproduction.ComparisonRow} compares
 * the results.
 *
 * <p>The trainings differ from the originals. Weights are initialised from the normal distribution of He et al. (2015),
 * those of the output layer from that of Glorot and Bengio (2010); the 003 used He's uniform distribution, the others
 * Glorot's uniform one, the default of their library. Where no batch size is published it is 32, that library's default.
 * A twelfth of the training images is held out for validation, and the weights of the best epoch are kept; in a
 * cross-validation, those of the last epoch.
 */
package org.digitlab.reproduction;

