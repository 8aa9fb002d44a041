package org.digitlab.network.keras;

/** {@code scale × x + shift}. */
record Line(double scale, double shift) {

    static final Line SAME = new Line(1, 0);

    Line then(Line next) {
        return new Line(scale * next.scale, shift * next.scale + next.shift);
    }

    boolean isSame() {
        return equals(SAME);
    }
}
