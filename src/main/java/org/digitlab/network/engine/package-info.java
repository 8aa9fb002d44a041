/**
 * How fast a network computes: an {@link org.digitlab.network.engine.Engine} trains an ordinary Deeplearning4j network
 * and runs images through it, by oneDNN where that is possible and by Deeplearning4j itself where it is not.
 */
package org.digitlab.network.engine;
