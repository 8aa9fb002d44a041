/**
 * The state of a training from which it can be resumed: a
 * {@link org.digitlab.training.checkpoint.Checkpoint}, which {@link org.digitlab.training.checkpoint.CheckpointFile} reads
 * and writes.
 */
package org.digitlab.training.checkpoint;
