package org.digitlab.pictures.segment;

/** A rectangle in a picture, in pixels from the left and top edge; {@code right} and {@code bottom} are exclusive. */
public record Box(int left, int top, int right, int bottom) {

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }

    public double centreX() {
        return (left + right) / 2.0;
    }

    public double centreY() {
        return (top + bottom) / 2.0;
    }

    public int longerSide() {
        return Math.max(width(), height());
    }

    Box union(Box other) {
        return new Box(Math.min(left, other.left), Math.min(top, other.top), Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** Returns the number of columns that both boxes cover; negative for a gap between them. */
    public int overlapX(Box other) {
        return Math.min(right, other.right) - Math.max(left, other.left);
    }

    /** Returns the number of rows that both boxes cover; negative for a gap between them. */
    public int overlapY(Box other) {
        return Math.min(bottom, other.bottom) - Math.max(top, other.top);
    }

    /** Returns the gap along the axis on which the boxes are farther apart; 0 if they touch. */
    int gap(Box other) {
        return Math.max(0, Math.max(-overlapX(other), -overlapY(other)));
    }

    /** Returns the box extended by {@code by} pixels on every side. */
    Box grown(int by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    /** Returns the same area of a picture of the given size, whose sides are {@code scale} times as long. */
    public Box scaled(double scale, int width, int height) {
        return new Box((int) Math.floor(left * scale), (int) Math.floor(top * scale),
                Math.min(width, (int) Math.ceil(right * scale)), Math.min(height, (int) Math.ceil(bottom * scale)));
    }
}
