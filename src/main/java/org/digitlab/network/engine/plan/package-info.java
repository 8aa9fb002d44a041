/**
 * Plans of whole networks for oneDNN. {@link org.digitlab.network.engine.plan.Planner} translates a Deeplearning4j
 * network to a {@link org.digitlab.network.engine.plan.Plan} for one batch size;
 * {@link org.digitlab.network.engine.plan.LayerSupport} defines which layers are supported.
 */
package org.digitlab.network.engine.plan;
