package org.digitlab.ui.reading;

import org.digitlab.pictures.segment.Box;

/**
 * Which part of a picture is seen, and how large: all of it, as large as there is room, until somebody looks closer.
 * Places are in pixels of the whole picture or, where it is said, of the view.
 */
final class PictureZoom {

    /** Pixels of the view for one of the picture. */
    private static final double CLOSEST = 32;

    private double width = 1;
    private double height = 1;
    private double viewWidth = 1;
    private double viewHeight = 1;
    /** Chosen by somebody; 0 while all is seen. */
    private double chosen;
    private double centreX;
    private double centreY;

    /** Shows all of another picture. */
    void show(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        fit();
    }

    /** @param newWidth of the view */
    void resize(double newWidth, double newHeight) {
        viewWidth = Math.max(1, newWidth);
        viewHeight = Math.max(1, newHeight);
    }

    void fit() {
        chosen = 0;
    }

    boolean isZoomed() {
        return chosen > fitting();
    }

    /** Pixels of the view for one of the picture. */
    double scale() {
        return Math.max(chosen, fitting());
    }

    /** Of the picture, in the view; negative if it begins beyond the view. */
    double left() {
        return viewWidth / 2 - scale() * insideX();
    }

    double top() {
        return viewHeight / 2 - scale() * insideY();
    }

    /**
     * Looks closer, or at more, while the place under the pointer stays there.
     *
     * @param factor above 1 looks closer
     * @param x      of the pointer, in the view
     */
    void zoom(double factor, double x, double y) {
        double pictureX = (x - left()) / scale();
        double pictureY = (y - top()) / scale();
        double wanted = Math.min(CLOSEST, scale() * factor);
        chosen = wanted > fitting() ? wanted : 0;
        centreX = pictureX + (viewWidth / 2 - x) / scale();
        centreY = pictureY + (viewHeight / 2 - y) / scale();
    }

    /** Looks closer, or at more, while the middle stays there. */
    void zoom(double factor) {
        zoom(factor, viewWidth / 2, viewHeight / 2);
    }

    /** Pushes the picture about, as far as there is more of it; in pixels of the view. */
    void pan(double right, double down) {
        centreX = insideX() - right / scale();
        centreY = insideY() - down / scale();
    }

    /** Brings a part of the picture into the view with some of what is around it, if it is not there. */
    void reveal(Box part) {
        double margin = part.height() / 2.0;
        centreX = revealed(insideX(), viewWidth / scale() / 2, part.left() - margin, part.right() + margin);
        centreY = revealed(insideY(), viewHeight / scale() / 2, part.top() - margin, part.bottom() + margin);
    }

    private static double revealed(double centre, double half, double from, double to) {
        return to - from > 2 * half ? (from + to) / 2 : Math.max(to - half, Math.min(from + half, centre));
    }

    private double fitting() {
        return Math.min(viewWidth / width, viewHeight / height);
    }

    private double insideX() {
        return inside(centreX, viewWidth / scale(), width);
    }

    private double insideY() {
        return inside(centreY, viewHeight / scale(), height);
    }

    /** The middle of what is seen: no empty margin as long as there is picture. */
    private static double inside(double centre, double seen, double whole) {
        double half = Math.min(whole, seen) / 2;
        return Math.max(half, Math.min(whole - half, centre));
    }
}
