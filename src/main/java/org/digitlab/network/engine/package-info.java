/**
 * How fast a network computes: an {@link org.digitlab.network.engine.Engine} trains an ordinary Deeplearning4j network
 * and runs images through it, by oneDNN where that is possible and by Deeplearning4j itself where it is not.
 *
 * <p>There are two steps down, each said once in the log: a network that no {@link org.digitlab.network.engine.Plan} can
 * take as a whole is computed by Deeplearning4j with {@link org.digitlab.network.engine.LayerHelpers} in it, and a layer
 * that a helper cannot do is done by Deeplearning4j as well.
 */
package org.digitlab.network.engine;
