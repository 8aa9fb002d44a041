package org.digitlab.network.gradients;

/**
 * The weights of a stage's units as small images, one for each input of a unit.
 *
 * @param inputs number of input maps of a unit
 * @param height height of each image
 * @param width  width of each image
 * @param values weights, unit by unit, input by input, row by row
 */
public record Filters(int inputs, int height, int width, float[] values) {

    /** Returns the number of weights of one unit. */
    public int size() {
        return inputs * height * width;
    }

    public float weight(int unit, int input, int row, int column) {
        return values[unit * size() + (input * height + row) * width + column];
    }
}
