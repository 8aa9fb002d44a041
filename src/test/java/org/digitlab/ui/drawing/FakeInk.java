package org.digitlab.ui.drawing;

import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;

/** Predictable ink: an image depends on the number of points only. */
final class FakeInk {

    private FakeInk() {
    }

    static DigitImage render(Drawing drawing) {
        return imageOf(drawing.strokes().stream().mapToInt(stroke -> stroke.points().size()).sum());
    }

    static DigitImage imageOf(int points) {
        byte[] pixels = new byte[DigitImage.PIXELS];
        pixels[0] = (byte) points;
        return new DigitImage(pixels);
    }
}
