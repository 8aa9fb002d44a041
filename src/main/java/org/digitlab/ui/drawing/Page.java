package org.digitlab.ui.drawing;

import org.digitlab.ink.Drawing;

/**
 * What lies on the paper: either strokes or a sample.
 *
 * @param sample null if the page is drawn; the drawing is blank if it is not null
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

    /** 0 to 9, or null if unknown. */
    public Integer trueLabel() {
        return sample == null ? drawing.label() : sample.label();
    }
}
