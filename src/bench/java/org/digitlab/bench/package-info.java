/**
 * Benchmark of this project against other libraries. {@link org.digitlab.bench.Bench} starts one
 * {@link org.digitlab.bench.Worker} per rival, a Java process with its own class path and natives, and lets them measure
 * the same networks on the same images in turn, so that disturbances affect all of them.
 */
package org.digitlab.bench;
