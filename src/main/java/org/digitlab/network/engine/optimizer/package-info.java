/**
 * The training side of a plan. {@link org.digitlab.network.engine.optimizer.PlanOptimizer} replaces the optimizer of a
 * Deeplearning4j network, so that {@code fit} uses gradients of a plan;
 * {@link org.digitlab.network.engine.optimizer.Adam} computes the steps with oneDNN where possible.
 */
package org.digitlab.network.engine.optimizer;
