package org.digitlab.network;

import java.lang.reflect.Field;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionHelper;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives convolutions Deeplearning4j's own oneDNN helper, six times faster than its built-in path.
 *
 * <p>Deeplearning4j 1.0.0-M2.1 never attaches it by itself: its check looks for a class that has moved. Only the field
 * is set; networks and their files stay what they are.
 */
final class Acceleration {

    private static final Logger LOG = LoggerFactory.getLogger(Acceleration.class);

    private Acceleration() {
    }

    /** Attaches the helper to every plain convolution of an initialised network, where the natives have oneDNN. */
    static void attach(MultiLayerNetwork network) {
        if (!hasOneDnn()) {
            return;
        }
        for (Layer layer : network.getLayers()) {
            if (layer.getClass() == ConvolutionLayer.class) {
                setHelper(layer, new MKLDNNConvHelper(DataType.FLOAT));
            }
        }
    }

    /** Takes every helper off again: the built-in path. */
    static void detach(MultiLayerNetwork network) {
        for (Layer layer : network.getLayers()) {
            if (layer.getClass() == ConvolutionLayer.class) {
                setHelper(layer, null);
            }
        }
    }

    static boolean hasOneDnn() {
        return NativeOpsHolder.getInstance().getDeviceNativeOps().buildInfo().contains("HAVE_ONEDNN");
    }

    private static void setHelper(Layer layer, ConvolutionHelper helper) {
        try {
            Field field = ConvolutionLayer.class.getDeclaredField("helper");
            field.setAccessible(true);
            field.set(layer, helper);
        } catch (ReflectiveOperationException e) {
            LOG.warn("Convolutions run on the slower built-in path", e);
        }
    }
}
