package org.digitlab.runs;

/**
 * What a person says of a run; kept apart from its record, which belongs to whoever trains.
 *
 * @param name  empty for a name made of network and time
 * @param notes free text, may be empty
 * @param mark  of its colour in charts and tables, from 0; −1 if it has none yet
 */
public record RunLabel(String name, String notes, int mark) {

    public static final int UNMARKED = -1;

    static final RunLabel NONE = new RunLabel("", "", UNMARKED);
}
