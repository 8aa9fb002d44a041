package org.digitlab.pictures.layout;

import org.digitlab.ink.DigitImage;
import org.digitlab.pictures.segment.Box;

/**
 * A digit in a picture.
 *
 * @param box   bounding box in pixels of the upright picture
 * @param image the digit as the input of a network, without its surroundings
 * @param apart whether a wide gap precedes the digit, so that another number begins
 */
public record FoundDigit(Box box, DigitImage image, boolean apart) {
}
