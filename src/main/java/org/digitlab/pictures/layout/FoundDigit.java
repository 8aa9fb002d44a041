package org.digitlab.pictures.layout;

import org.digitlab.ink.DigitImage;
import org.digitlab.pictures.segment.Box;

/**
 * One digit on a picture.
 *
 * @param box    where it is, in pixels of the upright picture
 * @param image  as networks see it, without what surrounds it
 * @param apart  whether a wide gap parts it from the digit to its left, so that another number begins
 */
public record FoundDigit(Box box, DigitImage image, boolean apart) {
}
