package org.digitlab.ui.drawing;

import org.digitlab.ink.DigitImage;

/**
 * An image of a dataset or a picture.
 *
 * @param label the true digit, 0 to 9; null if unknown
 */
public record Sample(DigitImage image, Integer label) {
}
