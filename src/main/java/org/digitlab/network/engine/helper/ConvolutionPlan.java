package org.digitlab.network.engine.helper;

import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.digitlab.network.engine.op.Activation;
import org.digitlab.network.engine.op.Assembly;
import org.digitlab.network.engine.op.ConvolutionNode;
import org.digitlab.network.engine.op.ImageShape;
import org.digitlab.network.engine.op.Node;
import org.digitlab.network.engine.op.Tensor;
import org.digitlab.network.engine.op.Weights;
import org.digitlab.network.engine.op.Window;

/**
 * A convolution for arrays of one shape.
 *
 * @param weights to be bound before each pass
 */
record ConvolutionPlan(LayerPlan layer, Weights weights) {

    static ConvolutionPlan of(Assembly assembly, ImageShape images, ConvolutionLayer settings) {
        Tensor input = images.slot(assembly.arena);
        Window window = Window.of(input, settings.getKernelSize(), settings.getStride(), settings.getPadding(),
                settings.getDilation(), settings.getConvolutionMode());
        Weights weights = new Weights(assembly, settings.getNOut(), images.channels(),
                window.kernel()[0], window.kernel()[1]);
        Node node = new ConvolutionNode(assembly, input, weights, window, Activation.IDENTITY);
        return new ConvolutionPlan(new LayerPlan(assembly, images, input, node), weights);
    }

    void close() {
        layer.close();
    }
}
