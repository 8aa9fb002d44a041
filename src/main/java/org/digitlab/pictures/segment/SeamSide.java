package org.digitlab.pictures.segment;

/**
 * All pixels on one side of a seam.
 *
 * @param top     the row in which the seam starts
 * @param columns the seam's column in each row from {@code top}; the pixel in this column is on the right side
 * @param left    whether this is the left side
 */
record SeamSide(int top, int[] columns, boolean left) {

    boolean contains(int x, int y) {
        int row = y - top;
        return row >= 0 && row < columns.length && x < columns[row] == left;
    }
}
