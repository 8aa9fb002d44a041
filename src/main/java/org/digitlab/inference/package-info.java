/**
 * Predictions for drawings and their explanations. {@link org.digitlab.inference.PredictionService} classifies images
 * on its own thread with its own copy of the weights, so that training never delays a
 * {@link org.digitlab.inference.Prediction}. {@link org.digitlab.inference.ExplanationService} computes
 * {@link org.digitlab.inference.Explanation explanations} in the same way.
 */
package org.digitlab.inference;
