package org.digitlab.ui.drawing;

import org.digitlab.ink.DigitImage;

/**
 * A ready image of a data set or a picture.
 *
 * @param label what it shows, 0 to 9; null if unknown
 */
public record Sample(DigitImage image, Integer label) {
}
