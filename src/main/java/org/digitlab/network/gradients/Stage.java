package org.digitlab.network.gradients;

/**
 * A layer with weights or a pooling, together with the normalisation, activation and dropout that follow it.
 *
 * @param kind    what it is
 * @param number  among those of its kind, from 1
 * @param units   filters, channels or neurons
 * @param rows    of each unit's map; one of a single value where there is no map
 * @param columns of each unit's map
 */
public record Stage(Kind kind, int number, int units, Axis rows, Axis columns) {

    /** What can be told apart. */
    public enum Kind {
        CONVOLUTION, POOLING, DENSE
    }

    /** Values in one unit's map. */
    public int area() {
        return rows.size() * columns.size();
    }
}
