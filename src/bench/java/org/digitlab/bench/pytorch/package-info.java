/**
 * PyTorch through DJL, as fast as DJL honestly lets it be: {@link org.digitlab.bench.pytorch.PyTorchEngine}. All images
 * are in its own memory beforehand, every array of a step is freed with the step, and its threads are as many as
 * everybody's.
 */
package org.digitlab.bench.pytorch;
