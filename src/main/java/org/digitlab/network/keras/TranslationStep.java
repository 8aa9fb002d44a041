package org.digitlab.network.keras;

import java.util.Map;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer of Deeplearning4j.
 *
 * @param parameters by Deeplearning4j's names, in its shapes
 */
record TranslationStep(Layer layer, Map<String, INDArray> parameters) {

    TranslationStep(Layer layer) {
        this(layer, Map.of());
    }
}
