package org.digitlab.pictures.segment;

/** A rectangle of a picture, in its pixels from the left and top edge; right and bottom lie outside. */
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

    /** How many columns both cover; negative for a gap between them. */
    public int overlapX(Box other) {
        return Math.min(right, other.right) - Math.max(left, other.left);
    }

    /** How many rows both cover; negative for a gap between them. */
    public int overlapY(Box other) {
        return Math.min(bottom, other.bottom) - Math.max(top, other.top);
    }

    /** How far apart two boxes are along the axis where they are farther apart; 0 if they touch. */
    int gap(Box other) {
        return Math.max(0, Math.max(-overlapX(other), -overlapY(other)));
    }

    /** Reaching farther to every side. */
    Box grown(int by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    /** The same place on a picture of that size, whose sides are {@code scale} times as long. */
    public Box scaled(double scale, int width, int height) {
        return new Box((int) Math.floor(left * scale), (int) Math.floor(top * scale),
                Math.min(width, (int) Math.ceil(right * scale)), Math.min(height, (int) Math.ceil(bottom * scale)));
    }
}
