package org.digitlab.ui.reading;

import org.digitlab.pictures.segment.Box;

/**
 * The visible part of a picture and its scale: all of it, as large as it fits, until the user zooms. Coordinates are in
 * pixels of the picture unless they are said to be of the view.
 */
final class PictureZoom {

    /** Maximum scale, in pixels of the view per pixel of the picture. */
    private static final double MAX_SCALE = 32;

    private double width = 1;
    private double height = 1;
    private double viewWidth = 1;
    private double viewHeight = 1;
    /** Scale chosen by the user; 0 while the whole picture is shown. */
    private double chosen;
    private double centreX;
    private double centreY;

    /** Shows all of a new picture. */
    void show(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        fit();
    }

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

    /** Returns the pixels of the view per pixel of the picture. */
    double scale() {
        return Math.max(chosen, fitting());
    }

    /** Returns the picture's left edge in the view; negative if it is outside. */
    double left() {
        return viewWidth / 2 - scale() * insideX();
    }

    double top() {
        return viewHeight / 2 - scale() * insideY();
    }

    /**
     * Zooms around the pointer.
     *
     * @param factor above 1 zooms in
     * @param x      position of the pointer in the view
     */
    void zoom(double factor, double x, double y) {
        double pictureX = (x - left()) / scale();
        double pictureY = (y - top()) / scale();
        double wanted = Math.min(MAX_SCALE, scale() * factor);
        chosen = wanted > fitting() ? wanted : 0;
        centreX = pictureX + (viewWidth / 2 - x) / scale();
        centreY = pictureY + (viewHeight / 2 - y) / scale();
    }

    /** Zooms around the middle of the view. */
    void zoom(double factor) {
        zoom(factor, viewWidth / 2, viewHeight / 2);
    }

    /** Moves the picture by pixels of the view, as far as there is more of it. */
    void pan(double right, double down) {
        centreX = insideX() - right / scale();
        centreY = insideY() - down / scale();
    }

    /** Scrolls a part of the picture into view, with a margin. */
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

    /** Returns the middle of the visible part, limited so that no margin is empty while there is more picture. */
    private static double inside(double centre, double visible, double whole) {
        double half = Math.min(whole, visible) / 2;
        return Math.max(half, Math.min(whole - half, centre));
    }
}
