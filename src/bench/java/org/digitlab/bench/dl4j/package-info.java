/**
 * Deeplearning4j as it comes, in plain calls of its own: {@link org.digitlab.bench.dl4j.Dl4jEngine}. Nothing of this
 * project touches its networks, its natives are the default ones and its environment is what the process was given.
 */
package org.digitlab.bench.dl4j;
