/**
 * Deeplearning4j with default natives, default environment and its own API, without any code of this project:
 * {@link org.digitlab.bench.dl4j.Dl4jEngine}.
 */
package org.digitlab.bench.dl4j;
