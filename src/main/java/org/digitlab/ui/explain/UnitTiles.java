package org.digitlab.ui.explain;

import javafx.geometry.Rectangle2D;
import org.digitlab.inference.StageView;
import org.digitlab.network.gradients.Stage;

/**
 * The layout of the pictures of a stage's units: rows of as many as fit, each above a bar for the contribution.
 *
 * @param width  width of a picture, in values
 * @param height height of a picture, in values
 * @param scale  pixels per value
 * @param count  number of pictures
 */
record UnitTiles(int width, int height, int scale, int count) {

    static final int BAR = 3;
    private static final int GAP = 6;
    private static final int BAR_GAP = 1;

    /** Creates a layout for weights where dense units read the input itself, otherwise for activations. */
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

    /** Returns the total height, with room for frames. */
    double heightFor(double available) {
        return Math.ceil((double) count / columns(available)) * stepDown() - GAP + 4;
    }

    /** Returns the bounds of the picture at a position, without its bar. */
    Rectangle2D picture(int position, double available) {
        int columns = columns(available);
        return new Rectangle2D(1 + position % columns * (pictureWidth() + GAP), 1 + position / columns * stepDown(),
                pictureWidth(), pictureHeight());
    }

    double barTop(Rectangle2D picture) {
        return picture.getMaxY() + BAR_GAP;
    }

    /** Returns the position of the picture at a point; -1 if there is none. */
    int at(double x, double y, double available) {
        int columns = columns(available);
        int column = (int) ((x - 1) / (pictureWidth() + GAP));
        int position = (int) ((y - 1) / stepDown()) * columns + column;
        return x < 1 || y < 1 || column >= columns || position >= count ? -1 : position;
    }
}
