package org.digitlab.network.gradients;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
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

/** Goes through the layers of a network once and notes the steps of a pass, up to what the output layer reads. */
final class Walk {

    private final List<DifferentiableStep> steps = new ArrayList<>();
    private final List<FoundStage> stages = new ArrayList<>();
    private final Map<Stage.Kind, Integer> counts = new EnumMap<>(Stage.Kind.class);
    private final LayerWorkspaceMgr memory;
    private Axis rows = Axis.of(LabeledImages.SIDE);
    private Axis columns = rows;

    /**
     * @param network of its own: what makes its layers random in training is taken out
     * @throws UnsupportedOperationException one sentence, if it has a layer of another kind
     */
    Walk(MultiLayerNetwork network, LayerWorkspaceMgr memory) {
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

    List<DifferentiableStep> steps() {
        return steps;
    }

    List<FoundStage> stages() {
        return stages;
    }

    private void reshape(InputPreProcessor shape) {
        if (shape != null) {
            steps.add(new ReshapingStep(shape, memory));
        }
    }

    private void add(Layer layer, InputType output) {
        var settings = layer.conf().getLayer();
        settings.setIDropout(null);
        if (settings instanceof BaseLayer weighted) {
            weighted.setWeightNoise(null);
        }
        if (settings instanceof BatchNormalization) {
            follow(new NormalisationStep(layer, memory));
        } else if (settings instanceof ActivationLayer activation) {
            follow(new ActivationStep(activation.getActivationFn()));
        } else if (!(settings instanceof DropoutLayer)) {
            begin(layer, output);
        }
    }

    /** A step that belongs to the stage before it. */
    private void follow(DifferentiableStep step) {
        steps.add(step);
        if (!stages.isEmpty()) {
            stages.add(stages.remove(stages.size() - 1).upTo(steps.size() - 1));
        }
    }

    private void begin(Layer layer, InputType output) {
        steps.add(new LayerStep(layer, memory));
        Stage.Kind kind = place(layer, output);
        int number = counts.merge(kind, 1, Integer::sum);
        int units = (int) (output instanceof InputTypeConvolutional maps ? maps.getChannels()
                : output.arrayElementsPerExample());
        stages.add(new FoundStage(new Stage(kind, number, units, rows, columns), steps.size() - 1, layer));
    }

    /** Moves on to where the layer's values lie. */
    private Stage.Kind place(Layer layer, InputType output) {
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
        rows = Axis.of(1);
        columns = rows;
        return Stage.Kind.DENSE;
    }

    /** Null for as much as leaves the size what it is. */
    private static int[] padding(ConvolutionMode mode, int[] padding) {
        return mode == ConvolutionMode.Same ? null : padding;
    }

    /** @param padding null for as much as leaves the size what it is */
    private void slide(InputType output, int[] kernel, int[] stride, int[] dilation, int[] padding) {
        InputTypeConvolutional maps = (InputTypeConvolutional) output;
        rows = slide(rows, (int) maps.getHeight(), (kernel[0] - 1) * dilation[0] + 1, stride[0],
                padding == null ? -1 : padding[0]);
        columns = slide(columns, (int) maps.getWidth(), (kernel[1] - 1) * dilation[1] + 1, stride[1],
                padding == null ? -1 : padding[1]);
    }

    private static Axis slide(Axis axis, int size, int reach, int stride, int padding) {
        int before = padding >= 0 ? padding : Math.max(0, ((size - 1) * stride + reach - axis.size()) / 2);
        return axis.behind(size, reach, stride, before);
    }

    private static void require(Layer layer, Class<?> kind) {
        Class<?> found = layer.conf().getLayer().getClass();
        if (found != kind) {
            throw new UnsupportedOperationException("it has a layer of the kind " + found.getSimpleName());
        }
    }
}
