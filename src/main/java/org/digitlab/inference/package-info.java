/**
 * What a model sees in a drawing. {@link org.digitlab.inference.PredictionService} answers on a thread of its own, from
 * its own copy of the weights, so that training never delays it; {@link org.digitlab.inference.Prediction} is an answer.
 */
package org.digitlab.inference;
