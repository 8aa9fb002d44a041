package org.digitlab.network.engine.helper;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.optimizer.Internals;
import org.digitlab.network.engine.plan.LayerSupport;

/** Runs single layers with oneDNN through Deeplearning4j's helper interfaces, for networks without a plan. */
public final class LayerHelpers implements AutoCloseable {

    private final Map<Layer, OnednnHelper> attached = new LinkedHashMap<>();

    private LayerHelpers() {
    }

    /** Returns an instance without any helpers. */
    public static LayerHelpers none() {
        return new LayerHelpers();
    }

    /**
     * Attaches a helper to every layer that oneDNN supports.
     *
     * @param training whether backward passes are needed too
     */
    public static LayerHelpers attach(MultiLayerNetwork network, boolean training) {
        LayerHelpers helpers = new LayerHelpers();
        for (Layer layer : network.getLayers()) {
            try {
                LayerSupport.checkDataType(network);
                helpers.attach(layer, training);
            } catch (UnsupportedOperationException e) {
                Dnnl.logFallback("Deeplearning4j computes a layer", e);
            }
        }
        return helpers;
    }

    private void attach(Layer layer, boolean training) {
        // Subclasses compute something else.
        if (layer.getClass() == ConvolutionLayer.class) {
            var settings = (org.deeplearning4j.nn.conf.layers.ConvolutionLayer) layer.conf().getLayer();
            LayerSupport.checkForHelper(settings);
            install(ConvolutionLayer.class, layer, new OnednnConvolutionHelper(settings, training));
        } else if (training && layer.getClass() == SubsamplingLayer.class) {
            // Deeplearning4j uses this helper for the gradient only.
            var settings = (org.deeplearning4j.nn.conf.layers.SubsamplingLayer) layer.conf().getLayer();
            LayerSupport.checkForHelper(settings);
            install(SubsamplingLayer.class, layer, new OnednnSubsamplingHelper(settings, training));
        }
    }

    private void install(Class<?> kind, Layer layer, OnednnHelper helper) {
        Internals.set(kind, layer, "helper", helper);
        attached.put(layer, helper);
    }

    /** Returns whether any layer is still computed by its helper. */
    public boolean isWorking() {
        return attached.values().stream().anyMatch(helper -> !helper.isRefused());
    }

    /** Removes the helpers from the network. */
    @Override
    public void close() {
        attached.forEach((layer, helper) -> {
            Internals.set(layer.getClass(), layer, "helper", null);
            helper.close();
        });
        attached.clear();
    }
}
