package org.digitlab.bench;

import java.util.Map;

/**
 * What a {@link Worker} says: its versions once it is ready, then the figures of every order.
 *
 * @param figures  what was measured
 * @param versions of the libraries at work
 * @param problem  one sentence if it failed, else null
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
