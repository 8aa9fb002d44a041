package org.digitlab.pictures;

import org.digitlab.ink.DigitImage;

/**
 * One digit on a picture.
 *
 * @param box    where it is, in pixels of the upright picture
 * @param image  as networks see it, without what surrounds it
 * @param apart  whether a wide gap parts it from the digit to its left, so that another number begins
 */
public record FoundDigit(Box box, DigitImage image, boolean apart) {
}
