package org.digitlab.inference;

import org.digitlab.ink.DigitImage;

/**
 * The prediction after one of a drawing's strokes.
 *
 * @param number number of the stroke, from 1
 * @param image  input of the model
 * @param score  the explained score, in logits
 */
public record StrokeStep(int number, DigitImage image, Prediction prediction, double score) {
}
