package org.digitlab.inference;

import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.network.architecture.Family;

/**
 * Why a model reads one digit in an image, and not another.
 *
 * @param image   what it is shown
 * @param drawing how it was drawn, stroke by stroke; blank if it was not
 * @param digit   0 to 9, or {@link #FOLLOW} for the likeliest
 * @param counter 0 to 9, {@link #FOLLOW} for the likeliest other one, or {@link #NONE} for no other
 */
public record Question(Family family, DigitImage image, Drawing drawing, int digit, int counter,
        ExplanationMethod method) {

    public static final int FOLLOW = -1;
    public static final int NONE = -2;
}
