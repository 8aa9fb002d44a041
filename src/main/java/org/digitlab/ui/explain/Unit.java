package org.digitlab.ui.explain;

/**
 * One filter, channel or neuron.
 *
 * @param stage counted from the input, from 0
 * @param index within its stage, from 0
 */
public record Unit(int stage, int index) {
}
