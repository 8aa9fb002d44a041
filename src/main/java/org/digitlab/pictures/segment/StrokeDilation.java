package org.digitlab.pictures.segment;

import org.digitlab.ink.Crop;

/** Widens the strokes of a digit: each pixel of ink becomes a disc with a soft edge. */
final class StrokeDilation {

    private static final float FAINT = 0.5f;

    private StrokeDilation() {
    }

    /** @param reach the radius of the discs in pixels; the crop must have a margin as wide */
    static Crop of(Crop crop, double reach) {
        float[] wide = crop.ink().clone();
        int extent = (int) Math.ceil(reach);
        for (int y = 0; y < crop.height(); y++) {
            for (int x = 0; x < crop.width(); x++) {
                float ink = crop.ink()[y * crop.width() + x];
                if (ink >= FAINT && isEdge(crop, x, y)) {
                    stamp(crop, x, y, ink, reach, extent, wide);
                }
            }
        }
        return new Crop(crop.width(), crop.height(), wide);
    }

    /** Whether a pixel is at the edge of a stroke: discs inside a stroke change nothing. */
    private static boolean isEdge(Crop crop, int x, int y) {
        int at = y * crop.width() + x;
        float[] ink = crop.ink();
        return x == 0 || y == 0 || x == crop.width() - 1 || y == crop.height() - 1 || ink[at - 1] < FAINT
                || ink[at + 1] < FAINT || ink[at - crop.width()] < FAINT || ink[at + crop.width()] < FAINT;
    }

    private static void stamp(Crop crop, int x, int y, float ink, double reach, int extent, float[] wide) {
        for (int row = Math.max(0, y - extent); row <= Math.min(crop.height() - 1, y + extent); row++) {
            for (int column = Math.max(0, x - extent); column <= Math.min(crop.width() - 1, x + extent); column++) {
                int dx = column - x;
                int dy = row - y;
                double cover = Math.min(1, reach + 0.5 - Math.sqrt(dx * dx + dy * dy));
                int at = row * crop.width() + column;
                if (cover * ink > wide[at]) {
                    wide[at] = (float) (cover * ink);
                }
            }
        }
    }
}
