package org.digitlab.bench;

import java.util.Map;

/**
 * A reply of a {@link Worker}: its versions when it is ready, then the results of every order.
 *
 * @param figures  measured values
 * @param versions versions of the libraries
 * @param problem  one sentence if the worker failed, otherwise null
 */
record Reply(Map<Quantity, Double> figures, Map<String, String> versions, String problem) {

    static Reply ready(Map<String, String> versions) {
        return new Reply(Map.of(), versions, null);
    }

    static Reply of(Map<Quantity, Double> figures) {
        return new Reply(figures, Map.of(), null);
    }

    static Reply problem(String sentence) {
        return new Reply(Map.of(), Map.of(), sentence);
    }
}
