package org.digitlab.network.gradients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.digitlab.data.LabeledImages;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Broadcast;
import org.nd4j.linalg.factory.Nd4j;

/** The steps and stages of a network, up to the input of the output layer. */
final class NetworkSteps {

    /**
     * A step of a network in prediction.
     *
     * @param forward  the forward pass
     * @param backward converts the gradient with respect to the output of the last forward pass, which may be overwritten, to
     *                 the gradient with respect to the input
     */
    record DifferentiableStep(UnaryOperator<INDArray> forward, UnaryOperator<INDArray> backward) {
    }

    private final List<DifferentiableStep> steps = new ArrayList<>();
    private final List<LocatedStage> stages = new ArrayList<>();
    private final Map<Stage.Kind, Integer> counts = new EnumMap<>(Stage.Kind.class);
    private final LayerWorkspaceMgr memory;
    private Axis rows = new Axis(LabeledImages.SIDE, 0, 1);
    private Axis columns = rows;

    /**
     * @param network a network for exclusive use; dropout and weight noise are removed from its layers
     * @throws UnsupportedOperationException if a layer is not supported
     */
    NetworkSteps(MultiLayerNetwork network, LayerWorkspaceMgr memory) {
        this.memory = memory;
        MultiLayerConfiguration configuration = network.getLayerWiseConfigurations();
        List<InputType> outputs = configuration.getLayerActivationTypes(InputType.feedForward(LabeledImages.PIXELS));
        int last = network.getnLayers() - 1;
        for (int i = 0; i <= last; i++) {
            reshape(configuration.getInputPreProcess(i));
            if (i < last) {
                add(network.getLayer(i), outputs.get(i));
            }
        }
        require(network.getLayer(last), OutputLayer.class);
    }

    List<DifferentiableStep> list() {
        return steps;
    }

    List<LocatedStage> stages() {
        return stages;
    }

    private void reshape(InputPreProcessor shape) {
        if (shape != null) {
            steps.add(new DifferentiableStep(input -> shape.preProcess(input, (int) input.size(0), memory),
                    gradient -> shape.backprop(gradient, (int) gradient.size(0), memory)));
        }
    }

    private void add(Layer layer, InputType output) {
        var settings = layer.conf().getLayer();
        settings.setIDropout(null);
        if (settings instanceof BaseLayer weighted) {
            weighted.setWeightNoise(null);
        }
        if (settings instanceof BatchNormalization) {
            addToStage(batchNorm(layer));
        } else if (settings instanceof ActivationLayer activation) {
            addToStage(activation(activation.getActivationFn()));
        } else if (!(settings instanceof DropoutLayer)) {
            addStage(layer, output);
        }
    }

    private INDArray forward(Layer layer, INDArray input) {
        layer.setInput(input, memory);
        return layer.activate(false, memory);
    }

    /** Returns an activation. Deeplearning4j's activation layer would overwrite the input that the derivative needs. */
    private static DifferentiableStep activation(IActivation function) {
        AtomicReference<INDArray> last = new AtomicReference<>();
        return new DifferentiableStep(input -> {
            last.set(input);
            return function.getActivation(input.dup(), false);
        }, gradient -> function.backprop(last.get().dup(), gradient).getFirst());
    }

    /**
     * Returns a batch normalisation: a factor and an offset per channel from the running statistics. Deeplearning4j's own
     * derivative is for training, where the statistics depend on the input.
     */
    private DifferentiableStep batchNorm(Layer layer) {
        boolean channelsLast = ((BatchNormalization) layer.conf().getLayer()).getCnn2DFormat() == CNN2DFormat.NHWC;
        return new DifferentiableStep(input -> forward(layer, input), gradient -> {
            int channel = gradient.rank() == 4 && channelsLast ? 3 : 1;
            long[] single = new long[gradient.rank()];
            Arrays.fill(single, 1);
            single[channel] = gradient.size(channel);
            INDArray factors = forward(layer, Nd4j.ones(DataType.FLOAT, single)).dup('c')
                    .subi(forward(layer, Nd4j.zeros(DataType.FLOAT, single))).reshape(single[channel]);
            INDArray result = Nd4j.createUninitialized(DataType.FLOAT, gradient.shape(), 'c');
            return Broadcast.mul(gradient, factors, result, channel);
        });
    }

    private void addToStage(DifferentiableStep step) {
        steps.add(step);
        if (!stages.isEmpty()) {
            stages.add(stages.remove(stages.size() - 1).withLastStep(steps.size() - 1));
        }
    }

    private void addStage(Layer layer, InputType output) {
        steps.add(new DifferentiableStep(input -> forward(layer, input),
                gradient -> layer.backpropGradient(gradient, memory).getSecond()));
        Stage.Kind kind = advance(layer, output);
        int number = counts.merge(kind, 1, Integer::sum);
        int units = (int) (output instanceof InputTypeConvolutional maps ? maps.getChannels()
                : output.arrayElementsPerExample());
        stages.add(new LocatedStage(new Stage(kind, number, units, rows, columns), steps.size() - 1, layer));
    }

    /** Updates the axes for the layer's output and returns the kind of its stage. */
    private Stage.Kind advance(Layer layer, InputType output) {
        if (layer.conf().getLayer() instanceof ConvolutionLayer settings) {
            require(layer, ConvolutionLayer.class);
            slide(output, settings.getKernelSize(), settings.getStride(), settings.getDilation(),
                    padding(settings.getConvolutionMode(), settings.getPadding()));
            return Stage.Kind.CONVOLUTION;
        }
        if (layer.conf().getLayer() instanceof SubsamplingLayer settings) {
            require(layer, SubsamplingLayer.class);
            slide(output, settings.getKernelSize(), settings.getStride(), settings.getDilation(),
                    padding(settings.getConvolutionMode(), settings.getPadding()));
            return Stage.Kind.POOLING;
        }
        require(layer, DenseLayer.class);
        rows = new Axis(1, 0, 1);
        columns = rows;
        return Stage.Kind.DENSE;
    }

    private static int[] padding(ConvolutionMode mode, int[] padding) {
        return mode == ConvolutionMode.Same ? null : padding;
    }

    /** @param padding padding; null for mode Same */
    private void slide(InputType output, int[] kernel, int[] stride, int[] dilation, int[] padding) {
        InputTypeConvolutional maps = (InputTypeConvolutional) output;
        rows = slide(rows, (int) maps.getHeight(), (kernel[0] - 1) * dilation[0] + 1, stride[0],
                padding == null ? -1 : padding[0]);
        columns = slide(columns, (int) maps.getWidth(), (kernel[1] - 1) * dilation[1] + 1, stride[1],
                padding == null ? -1 : padding[1]);
    }

    private static Axis slide(Axis axis, int size, int extent, int stride, int padding) {
        int before = padding >= 0 ? padding : Math.max(0, ((size - 1) * stride + extent - axis.size()) / 2);
        return axis.afterWindow(size, extent, stride, before);
    }

    private static void require(Layer layer, Class<?> kind) {
        Class<?> found = layer.conf().getLayer().getClass();
        if (found != kind) {
            throw new UnsupportedOperationException("it has a layer of type " + found.getSimpleName());
        }
    }
}
