/**
 * What a model sees in a drawing. {@link org.digitlab.inference.PredictionService} answers on a thread of its own, from
 * its own copy of the weights, so that training never delays it; {@link org.digitlab.inference.Prediction} is an answer.
 * {@link org.digitlab.inference.ExplanationService} tells in the same way what an answer rests on, as an
 * {@link org.digitlab.inference.Explanation}.
 */
package org.digitlab.inference;
