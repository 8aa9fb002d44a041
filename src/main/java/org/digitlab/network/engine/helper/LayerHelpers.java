package org.digitlab.network.engine.helper;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.op.Refusals;
import org.digitlab.network.engine.optimizer.Internals;
import org.digitlab.network.engine.plan.LayerSupport;

/** oneDNN behind Deeplearning4j's own helper interfaces, for networks that no plan can take as a whole. */
public final class LayerHelpers implements AutoCloseable {

    private final Map<Layer, OnednnHelper<?>> attached = new LinkedHashMap<>();

    private LayerHelpers() {
    }

    public static LayerHelpers none() {
        return new LayerHelpers();
    }

    /** For passes there and back through this network, if oneDNN is wanted for them and there. */
    public static LayerHelpers of(MultiLayerNetwork network, boolean accelerated) {
        return accelerated && Dnnl.isAvailable() ? attach(network, true) : none();
    }

    /**
     * Gives every layer that oneDNN can do a helper of its own.
     *
     * @param training whether the network is to be trained as well
     */
    public static LayerHelpers attach(MultiLayerNetwork network, boolean training) {
        LayerHelpers helpers = new LayerHelpers();
        for (Layer layer : network.getLayers()) {
            try {
                LayerSupport.checkNumbers(network);
                helpers.attach(layer, training);
            } catch (UnsupportedOperationException e) {
                Refusals.say("A layer is left to Deeplearning4j", e);
            }
        }
        return helpers;
    }

    private void attach(Layer layer, boolean training) {
        // Not the layers derived from them, which compute something else.
        if (layer.getClass() == ConvolutionLayer.class) {
            var settings = (org.deeplearning4j.nn.conf.layers.ConvolutionLayer) layer.conf().getLayer();
            LayerSupport.checkHelp(settings);
            put(ConvolutionLayer.class, layer, new OnednnConvolutionHelper(settings, training));
        } else if (training && layer.getClass() == SubsamplingLayer.class) {
            // Deeplearning4j asks it for the gradient only.
            var settings = (org.deeplearning4j.nn.conf.layers.SubsamplingLayer) layer.conf().getLayer();
            LayerSupport.checkHelp(settings);
            put(SubsamplingLayer.class, layer, new OnednnSubsamplingHelper(settings, training));
        }
    }

    private void put(Class<?> kind, Layer layer, OnednnHelper<?> helper) {
        Internals.set(kind, layer, "helper", helper);
        attached.put(layer, helper);
    }

    /** Whether there is any that has not given its layer back to Deeplearning4j. */
    public boolean isWorking() {
        return attached.values().stream().anyMatch(helper -> !helper.isRefused());
    }

    /** Leaves the network as it was. */
    @Override
    public void close() {
        attached.forEach((layer, helper) -> {
            Internals.set(layer.getClass(), layer, "helper", null);
            helper.close();
        });
        attached.clear();
    }
}
