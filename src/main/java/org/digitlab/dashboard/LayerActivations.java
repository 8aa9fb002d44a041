package org.digitlab.dashboard;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * What the layers make of a few images, dropout off. The accelerated engine never shows them to a listener, so they are
 * computed by a copy of the network, which leaves the training alone: no random number is drawn, no buffer touched.
 */
final class LayerActivations {

    private static final int IMAGES = 8;

    private final MultiLayerNetwork copy;

    LayerActivations(MultiLayerNetwork network) {
        copy = new MultiLayerNetwork(network.getLayerWiseConfigurations().clone());
        copy.init(network.params().dup(), false);
    }

    /** Of the first images of the batch in training: the images, then what comes out of each layer. */
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
