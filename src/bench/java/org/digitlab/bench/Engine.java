package org.digitlab.bench;

import java.util.Map;

/** A library that trains and predicts, as one {@link Worker} has it; made and used by a single thread. */
public interface Engine {

    /** The versions of the libraries at work, by name. */
    Map<String, String> versions();

    /** Makes one measurement. */
    Map<Quantity, Double> measure(Order order) throws Exception;
}
