package org.digitlab.ui.explain;

import javafx.geometry.Rectangle2D;
import org.digitlab.inference.StageView;
import org.digitlab.network.gradients.Stage;

/**
 * Where the pictures of a stage's units lie: in rows, as many side by side as fit, each above a bar for what its unit
 * contributes.
 *
 * @param width  of a picture, in values
 * @param height of a picture, in values
 * @param scale  pixels a value
 * @param count  pictures
 */
record UnitTiles(int width, int height, int scale, int count) {

    static final int BAR = 3;
    private static final int GAP = 6;
    private static final int BAR_GAP = 1;

    /** The pictures are weights where dense units read the input itself, else activations. */
    static UnitTiles of(StageView view, int count) {
        boolean weights = showsWeights(view);
        int width = weights ? view.filters().width() : view.stage().columns().size();
        int height = weights ? view.filters().height() : view.stage().rows().size();
        return new UnitTiles(width, height, scale(Math.max(width, height)), count);
    }

    static boolean showsWeights(StageView view) {
        return view.stage().kind() == Stage.Kind.DENSE && view.filters() != null;
    }

    private static int scale(int size) {
        if (size == 1) {
            return 16;
        }
        return size > 20 ? 2 : size > 8 ? 3 : 6;
    }

    int pictureWidth() {
        return width * scale;
    }

    int pictureHeight() {
        return height * scale;
    }

    private int stepDown() {
        return pictureHeight() + BAR_GAP + BAR + GAP;
    }

    int columns(double available) {
        return (int) Math.max(1, (available - 2 + GAP) / (pictureWidth() + GAP));
    }

    /** Of all of them, with a line's width around. */
    double heightFor(double available) {
        return Math.ceil((double) count / columns(available)) * stepDown() - GAP + 4;
    }

    /** Of the picture at a place in the order, its bar not included. */
    Rectangle2D picture(int place, double available) {
        int columns = columns(available);
        return new Rectangle2D(1 + place % columns * (pictureWidth() + GAP), 1 + place / columns * stepDown(),
                pictureWidth(), pictureHeight());
    }

    double barTop(Rectangle2D picture) {
        return picture.getMaxY() + BAR_GAP;
    }

    /** The place in the order of the picture at a point; -1 if there is none. */
    int at(double x, double y, double available) {
        int columns = columns(available);
        int column = (int) ((x - 1) / (pictureWidth() + GAP));
        int place = (int) ((y - 1) / stepDown()) * columns + column;
        return x < 1 || y < 1 || column >= columns || place >= count ? -1 : place;
    }
}
