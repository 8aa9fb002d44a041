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
import org.digitlab.network.engine.op.Assembly;
import org.digitlab.network.engine.op.ImageShape;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The convolution of one layer; its activation remains Deeplearning4j's. */
public final class OnednnConvolutionHelper extends OnednnHelper<ConvolutionPlan> implements ConvolutionHelper {

    private final ConvolutionLayer settings;

    /** @param training whether the layer is to be trained as well */
    OnednnConvolutionHelper(ConvolutionLayer settings, boolean training) {
        super(ConvolutionPlan::close, training);
        this.settings = settings;
    }

    @Override
    ConvolutionPlan plan(Assembly assembly, ImageShape images) {
        return ConvolutionPlan.of(assembly, images, settings);
    }

    @Override
    public INDArray preOutput(INDArray input, INDArray weights, INDArray bias, int[] kernel, int[] strides, int[] pad,
                              AlgoMode mode, FwdAlgo fwdAlgo, ConvolutionMode convolutionMode, int[] dilation,
                              CNN2DFormat format, LayerWorkspaceMgr workspaceMgr) {
        ConvolutionPlan plan = planOrNull(input, format);
        if (plan == null) {
            return null;
        }
        INDArray output = workspaceMgr.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT,
                plan.layer().outputShape(), 'c');
        plan.weights().bind(weights, bias);
        plan.layer().forward(input, output);
        return output;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray input, INDArray weights, INDArray bias, INDArray delta, int[] kernel, int[] strides, int[] pad,
            INDArray biasGradView, INDArray weightGradView, IActivation afn, AlgoMode mode,
            BwdFilterAlgo bwdFilterAlgo, BwdDataAlgo bwdDataAlgo, ConvolutionMode convolutionMode, int[] dilation,
            CNN2DFormat format, LayerWorkspaceMgr workspaceMgr) {
        ConvolutionPlan plan = isTraining() ? planOrNull(input, format) : null;
        if (plan == null) {
            return null;
        }
        INDArray inputGradient = workspaceMgr.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT,
                input.shape(), 'c');
        plan.weights().bind(weights, bias);
        plan.weights().bindGradients(weightGradView, biasGradView);
        plan.layer().backward(input, delta, inputGradient);
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

    /** Deeplearning4j applies it itself. */
    @Override
    public INDArray activate(INDArray z, IActivation afn, boolean training) {
        return null;
    }
}
