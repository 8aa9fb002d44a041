package org.digitlab.ui.drawing;

import org.digitlab.ink.DigitImage;

/**
 * A ready image of a data set, with what it shows.
 *
 * @param label 0 to 9
 */
public record Sample(DigitImage image, int label) {
}
