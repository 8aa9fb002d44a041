package org.digitlab.network.engine.plan;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Lays a network out for oneDNN, as {@link Planner#plan} does. */
@FunctionalInterface
public interface PlanFactory {

    /** @throws RuntimeException if oneDNN cannot compute it with so many rows */
    Plan plan(MultiLayerNetwork network, int rows, boolean training);
}
