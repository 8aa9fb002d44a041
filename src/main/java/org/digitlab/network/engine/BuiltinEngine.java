package org.digitlab.network.engine;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.digitlab.network.engine.helper.LayerHelpers;
import org.digitlab.network.engine.op.Dnnl;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Computes with Deeplearning4j, optionally with oneDNN helpers in some layers. */
final class BuiltinEngine implements Engine {

    private final MultiLayerNetwork network;
    private final LayerHelpers helpers;
    private final String fallback;
    private final TrainingListener listener = new BaseTrainingListener() {
        @Override
        public void onForwardPass(Model model, List<INDArray> activations) {
            logits = logits(activations.get(activations.size() - 1));
        }
    };
    private float[] logits = {};

    /**
     * @param helpers  helpers attached to this network; closed with the engine
     * @param fallback why the requested engine is not used; null if this engine was requested
     */
    BuiltinEngine(MultiLayerNetwork network, LayerHelpers helpers, String fallback) {
        this.network = network;
        this.helpers = helpers;
        this.fallback = fallback;
        network.addListeners(listener);
    }

    @Override
    public EngineInfo info() {
        return helpers.isWorking() ? new EngineInfo(EngineKind.ACCELERATED,
                "Deeplearning4j with oneDNN %s in its convolutions".formatted(Dnnl.version()), fallback)
                : new EngineInfo(EngineKind.BUILTIN, "Deeplearning4j", fallback);
    }

    @Override
    public void fit(INDArray features, INDArray labels) {
        network.fit(features, labels);
    }

    @Override
    public float[] logits() {
        return logits;
    }

    /** Recomputes the logits, because Deeplearning4j keeps only probabilities, which saturate. */
    private float[] logits(INDArray lastHidden) {
        Layer output = network.getOutputLayer();
        InputPreProcessor flattening = network.getLayerWiseConfigurations().getInputPreProcess(output.getIndex());
        INDArray input = flattening == null ? lastHidden
                : flattening.preProcess(lastHidden, (int) lastHidden.size(0), LayerWorkspaceMgr.noWorkspaces());
        INDArray weights = output.getParam(DefaultParamInitializer.WEIGHT_KEY);
        INDArray bias = output.getParam(DefaultParamInitializer.BIAS_KEY);
        return input.mmul(weights).addiRowVector(bias).dup('c').data().asFloat();
    }

    @Override
    public float[] probabilities(float[] pixels, int rows) {
        INDArray input = Nd4j.create(pixels, rows, pixels.length / rows);
        return network.output(input, false).dup('c').data().asFloat();
    }

    @Override
    public void weightsChanged() {
        // Deeplearning4j reads the weights on every call.
    }

    @Override
    public void close() {
        helpers.close();
        List<TrainingListener> others = new ArrayList<>(network.getListeners());
        others.remove(listener);
        network.setListeners(others);
    }
}
