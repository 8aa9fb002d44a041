/** The benchmark of this machine. {@link org.digitlab.benchmark.NetworkBenchmark} measures training and prediction. */
package org.digitlab.benchmark;
