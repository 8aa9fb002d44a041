package org.digitlab.network.keras;

import java.util.Map;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A Deeplearning4j layer with its parameters.
 *
 * @param parameters parameters by Deeplearning4j's names, in its shapes
 */
record TranslatedLayer(Layer layer, Map<String, INDArray> parameters) {

    TranslatedLayer(Layer layer) {
        this(layer, Map.of());
    }
}
