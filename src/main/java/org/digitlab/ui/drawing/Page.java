package org.digitlab.ui.drawing;

import org.digitlab.ink.Drawing;

/**
 * The content of the drawing area: either strokes or a sample.
 *
 * @param drawing blank if there is a sample
 * @param sample  null if there is a drawing
 */
public record Page(Drawing drawing, Sample sample) {

    public static final Page BLANK = of(Drawing.BLANK);

    static Page of(Drawing drawing) {
        return new Page(drawing, null);
    }

    static Page of(Sample sample) {
        return new Page(Drawing.BLANK, sample);
    }

    public boolean isBlank() {
        return sample == null && drawing.isBlank();
    }

    /** Returns the true digit, 0 to 9, or null if unknown. */
    public Integer trueLabel() {
        return sample == null ? drawing.label() : sample.label();
    }
}
