package org.digitlab.network.engine.helper;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.AlgoMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.BwdDataAlgo;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.BwdFilterAlgo;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.FwdAlgo;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionHelper;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.digitlab.network.engine.op.Activation;
import org.digitlab.network.engine.op.Assembly;
import org.digitlab.network.engine.op.ConvolutionNode;
import org.digitlab.network.engine.op.ImageShape;
import org.digitlab.network.engine.op.Node;
import org.digitlab.network.engine.op.Tensor;
import org.digitlab.network.engine.op.Weights;
import org.digitlab.network.engine.op.Window;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Computes the convolution of one layer; Deeplearning4j applies the activation. */
public final class OnednnConvolutionHelper extends OnednnHelper implements ConvolutionHelper {

    private final ConvolutionLayer settings;

    OnednnConvolutionHelper(ConvolutionLayer settings, boolean training) {
        super(training);
        this.settings = settings;
    }

    @Override
    LayerPlan plan(Assembly assembly, ImageShape images) {
        Tensor input = images.slot(assembly.arena);
        Window window = Window.of(input, settings.getKernelSize(), settings.getStride(), settings.getPadding(),
                settings.getDilation(), settings.getConvolutionMode());
        Weights weights = new Weights(assembly, settings.getNOut(), images.channels(),
                window.kernel()[0], window.kernel()[1]);
        Node node = new ConvolutionNode(assembly, input, weights, window, Activation.IDENTITY);
        return new LayerPlan(assembly, images, input, node, weights);
    }

    @Override
    public INDArray preOutput(INDArray input, INDArray weights, INDArray bias, int[] kernel, int[] strides, int[] pad,
            AlgoMode mode, FwdAlgo fwdAlgo, ConvolutionMode convolutionMode, int[] dilation,
            CNN2DFormat format, LayerWorkspaceMgr workspaceMgr) {
        LayerPlan plan = planOrNull(input, format);
        if (plan == null) {
            return null;
        }
        INDArray output = workspaceMgr.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT,
                plan.outputShape(), 'c');
        plan.weights.bind(weights, bias);
        plan.forward(input, output);
        return output;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray input, INDArray weights, INDArray bias, INDArray delta, int[] kernel, int[] strides, int[] pad,
            INDArray biasGradView, INDArray weightGradView, IActivation afn, AlgoMode mode,
            BwdFilterAlgo bwdFilterAlgo, BwdDataAlgo bwdDataAlgo, ConvolutionMode convolutionMode, int[] dilation,
            CNN2DFormat format, LayerWorkspaceMgr workspaceMgr) {
        LayerPlan plan = backwardPlanOrNull(input, format);
        if (plan == null) {
            return null;
        }
        INDArray inputGradient = inputGradient(workspaceMgr, input);
        plan.weights.bind(weights, bias);
        plan.weights.bindGradients(weightGradView, biasGradView);
        plan.backward(input, delta, inputGradient);
        return Pair.of(gradient(weightGradView, biasGradView), inputGradient);
    }

    private Gradient gradient(INDArray weightGradient, INDArray biasGradient) {
        Gradient gradient = new DefaultGradient();
        if (settings.hasBias()) {
            gradient.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biasGradient);
        }
        gradient.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weightGradient, 'c');
        return gradient;
    }

    /** Returns null, so that Deeplearning4j applies the activation. */
    @Override
    public INDArray activate(INDArray z, IActivation afn, boolean training) {
        return null;
    }
}
