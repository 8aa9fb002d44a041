package org.digitlab.pictures.image;

/**
 * Colours row by row.
 *
 * @param argb {@code width} × {@code height}, 8 bits each of alpha, red, green and blue, not premultiplied
 */
public record ArgbImage(int width, int height, int[] argb) {
}
