package org.digitlab.network.keras;

/** The map {@code scale × x + shift}. */
record AffineMap(double scale, double shift) {

    static final AffineMap IDENTITY = new AffineMap(1, 0);

    AffineMap then(AffineMap next) {
        return new AffineMap(scale * next.scale, shift * next.scale + next.shift);
    }

    boolean isIdentity() {
        return equals(IDENTITY);
    }
}
