package org.digitlab.inference;

import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.network.architecture.Family;

/**
 * The question why a model predicts one digit for an image and not another.
 *
 * @param family  family of the model
 * @param image   input of the model
 * @param drawing strokes of the image; blank if it was not drawn
 * @param digit   0 to 9, or {@link #FOLLOW} for the most likely digit
 * @param counter 0 to 9, {@link #FOLLOW} for the most likely other digit, or {@link #NONE} for none
 */
public record Question(Family family, DigitImage image, Drawing drawing, int digit, int counter,
        ExplanationMethod method) {

    public static final int FOLLOW = -1;
    public static final int NONE = -2;
}
