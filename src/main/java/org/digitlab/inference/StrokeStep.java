package org.digitlab.inference;

import org.digitlab.ink.DigitImage;

/**
 * The drawing after one of its strokes.
 *
 * @param number of the stroke, from 1
 * @param image  what the model saw then
 * @param score  the one that is explained
 */
public record StrokeStep(int number, DigitImage image, Prediction prediction, double score) {
}
