package org.digitlab.pictures.image;

/**
 * An image in colour.
 *
 * @param argb {@code width} × {@code height} pixels, row by row: 8 bits each of alpha, red, green and blue, not
 *             premultiplied
 */
public record ArgbImage(int width, int height, int[] argb) {
}
