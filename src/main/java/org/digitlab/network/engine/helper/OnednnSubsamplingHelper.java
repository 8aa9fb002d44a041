package org.digitlab.network.engine.helper;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingHelper;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.digitlab.network.engine.op.Assembly;
import org.digitlab.network.engine.op.ImageShape;
import org.digitlab.network.engine.op.MaxPoolNode;
import org.digitlab.network.engine.op.Tensor;
import org.digitlab.network.engine.op.Window;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Computes the gradient of one max-pooling layer; Deeplearning4j 1.0.0-M2.1 asks a helper for nothing else. */
final class OnednnSubsamplingHelper extends OnednnHelper implements SubsamplingHelper {

    private final SubsamplingLayer settings;

    OnednnSubsamplingHelper(SubsamplingLayer settings, boolean training) {
        super(training);
        this.settings = settings;
    }

    @Override
    LayerPlan plan(Assembly assembly, ImageShape images) {
        Tensor input = images.slot(assembly.arena);
        Window window = Window.of(input, settings.getKernelSize(), settings.getStride(), settings.getPadding(),
                settings.getDilation(), settings.getConvolutionMode());
        return new LayerPlan(assembly, images, input, new MaxPoolNode(assembly, input, window), null);
    }

    @Override
    public INDArray activate(INDArray input, boolean training, int[] kernel, int[] strides, int[] pad, PoolingType type,
            ConvolutionMode convolutionMode, int[] dilation, CNN2DFormat format, LayerWorkspaceMgr workspaceMgr) {
        return null;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray input, INDArray epsilon, int[] kernel, int[] strides,
            int[] pad, PoolingType type, ConvolutionMode convolutionMode, int[] dilation, CNN2DFormat format,
            LayerWorkspaceMgr workspaceMgr) {
        LayerPlan plan = backwardPlanOrNull(input, format);
        if (plan == null) {
            return null;
        }
        INDArray inputGradient = inputGradient(workspaceMgr, input);
        plan.backward(input, epsilon, inputGradient);
        return Pair.of(new DefaultGradient(), inputGradient);
    }
}
