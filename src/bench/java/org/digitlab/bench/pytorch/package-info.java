/**
 * PyTorch through DJL, tuned as far as DJL allows: {@link org.digitlab.bench.pytorch.PyTorchEngine}. All images are in
 * PyTorch's memory before the measurement, arrays of a step are freed after the step, and the number of threads is the
 * same as for the other engines.
 */
package org.digitlab.bench.pytorch;
