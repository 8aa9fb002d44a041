package org.digitlab.dashboard;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Computes the activations of all layers for a few images, with dropout off. Because the accelerated engine does not pass
 * activations to listeners, a copy of the network computes them without affecting random numbers or buffers of the
 * training.
 */
final class LayerActivations {

    private static final int IMAGES = 8;

    private final MultiLayerNetwork copy;

    LayerActivations(MultiLayerNetwork network) {
        copy = new MultiLayerNetwork(network.getLayerWiseConfigurations().clone());
        copy.init(network.params().dup(), false);
    }

    /** Returns the first images of the current batch and their activations in each layer. */
    List<INDArray> of(MultiLayerNetwork network) {
        MemoryWorkspace none = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces();
        try (none) {
            INDArray batch = network.getInput();
            INDArray first = batch.get(NDArrayIndex.interval(0, Math.min(IMAGES, batch.size(0))),
                    NDArrayIndex.all()).dup('c');
            copy.setParams(network.params());
            return copy.feedForward(first, false);
        }
    }
}
