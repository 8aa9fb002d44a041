/**
 * Fast computation of networks: an {@link org.digitlab.network.engine.Engine} trains an ordinary Deeplearning4j network
 * and runs images through it, with oneDNN where that is possible and with Deeplearning4j itself elsewhere.
 *
 * <p>Start with {@link org.digitlab.network.engine.AcceleratedEngine}. {@link org.digitlab.network.engine.plan.Planner} lays
 * a whole network out for oneDNN once; {@link org.digitlab.network.engine.optimizer.PlanOptimizer} runs that plan where
 * Deeplearning4j asks for the gradient of a batch, so that {@code fit}, schedules, regularisation and listeners remain
 * Deeplearning4j's. There are two fallbacks, each logged once, and each possible as late as the first batch of a size
 * that oneDNN refuses: a network without a plan is computed by Deeplearning4j with oneDNN behind its layer helpers, and
 * a layer without a helper by Deeplearning4j alone.
 *
 * <p>The decision records 0001 to 0011 in {@code src/site/markdown/decisions} say why it is built like this, and how
 * much faster each step made it.
 */
package org.digitlab.network.engine;
