/**
 * How fast a network computes: an {@link org.digitlab.network.engine.Engine} trains an ordinary Deeplearning4j network
 * and runs images through it, by oneDNN where that is possible and by Deeplearning4j itself where it is not.
 *
 * <p>There are two steps down, each said once in the log: a network that no plan can take as a whole is computed by
 * Deeplearning4j with oneDNN behind its layer helpers, and a layer that a helper cannot do is Deeplearning4j's as well.
 */
package org.digitlab.network.engine;
