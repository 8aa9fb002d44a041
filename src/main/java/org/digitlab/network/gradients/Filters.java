package org.digitlab.network.gradients;

/**
 * What the units of a stage look for: a little picture of weights for each of their inputs.
 *
 * @param inputs how many maps a unit reads
 * @param height of each picture
 * @param width  of each picture
 * @param values unit by unit, input by input, row by row
 */
public record Filters(int inputs, int height, int width, float[] values) {

    /** Weights of one unit. */
    public int size() {
        return inputs * height * width;
    }

    public float weight(int unit, int input, int row, int column) {
        return values[unit * size() + (input * height + row) * width + column];
    }
}
