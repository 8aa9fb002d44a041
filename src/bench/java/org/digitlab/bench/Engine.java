package org.digitlab.bench;

import java.util.Map;

/** A library that trains and predicts in a {@link Worker}; confined to one thread. */
public interface Engine {

    /** Returns the versions of the libraries by name. */
    Map<String, String> versions();

    /** Makes one measurement. */
    Map<Quantity, Double> measure(Order order) throws Exception;
}
