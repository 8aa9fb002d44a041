package org.digitlab.network.gradients;

/**
 * A layer with weights or a pooling, with the normalisation, activation and dropout that follow.
 *
 * @param kind    kind of layer
 * @param number  number among the stages of this kind, from 1
 * @param units   number of filters, channels or neurons
 * @param rows    vertical axis of each unit's map; a single value if there is no map
 * @param columns horizontal axis of each unit's map
 */
public record Stage(Kind kind, int number, int units, Axis rows, Axis columns) {

    /** The kinds of stage. */
    public enum Kind {
        CONVOLUTION, POOLING, DENSE
    }

    /** Returns the number of values in one unit's map. */
    public int area() {
        return rows.size() * columns.size();
    }
}
