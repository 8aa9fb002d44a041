package org.digitlab.network.model;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.digitlab.data.LabeledImages;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Zoo;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/** Summarises opened models: variants of the {@link Zoo} by their definition, others by their configuration. */
public final class ModelSummary {

    private ModelSummary() {
    }

    /** Returns the table of a model; for a variant of the {@link Zoo}, the same as for that variant. */
    public static NetworkSummary of(DigitModel model) {
        return model.variant().equals(DigitModel.CUSTOM) ? ofConfiguration(model)
                : NetworkSummary.of(Zoo.find(model.family(), model.variant()));
    }

    private static NetworkSummary ofConfiguration(DigitModel model) {
        MultiLayerConfiguration configuration = model.network().getLayerWiseConfigurations();
        List<InputType> outputs = configuration.getLayerActivationTypes(InputType.feedForward(LabeledImages.PIXELS));
        List<NetworkSummary.Row> rows = new ArrayList<>();
        rows.add(new NetworkSummary.Row("Input", input(configuration), 0));
        for (int i = 0; i < outputs.size(); i++) {
            Layer layer = configuration.getConf(i).getLayer();
            rows.add(new NetworkSummary.Row(name(layer), shape(outputs.get(i)),
                    Math.toIntExact(ConfigurationReader.parameters(layer))));
        }
        return new NetworkSummary(List.copyOf(rows), model.parameters());
    }

    private static String input(MultiLayerConfiguration configuration) {
        return configuration.getInputPreProcess(0) instanceof FeedForwardToCnnPreProcessor images
                ? "%d × %d × %d".formatted(images.getNumChannels(), images.getInputHeight(), images.getInputWidth())
                : String.valueOf(LabeledImages.PIXELS);
    }

    private static String shape(InputType output) {
        return output instanceof InputTypeConvolutional image
                ? "%d × %d × %d".formatted(image.getChannels(), image.getHeight(), image.getWidth())
                : String.valueOf(output.arrayElementsPerExample());
    }

    private static String name(Layer layer) {
        if (layer instanceof ConvolutionLayer convolution) {
            return "Convolution " + window(convolution.getKernelSize(), convolution.getStride(), 1,
                    convolution.getConvolutionMode()) + activation(convolution.getActivationFn());
        }
        if (layer instanceof SubsamplingLayer pooling) {
            return pooling(pooling) + window(pooling.getKernelSize(), pooling.getStride(), pooling.getKernelSize()[0],
                    pooling.getConvolutionMode());
        }
        if (layer instanceof OutputLayer) {
            return "Softmax output";
        }
        if (layer instanceof DenseLayer dense) {
            return "Dense" + activation(dense.getActivationFn());
        }
        return layer instanceof DropoutLayer dropout ? dropout(dropout) : other(layer);
    }

    private static String pooling(SubsamplingLayer layer) {
        return switch (layer.getPoolingType()) {
            case MAX -> "Max-pooling ";
            case AVG -> "Average pooling ";
            default -> "Pooling ";
        };
    }

    private static String other(Layer layer) {
        if (layer instanceof BatchNormalization) {
            return "Batch normalisation";
        }
        return layer instanceof ActivationLayer activation ? title(activation.getActivationFn())
                : layer.getClass().getSimpleName();
    }

    private static String dropout(DropoutLayer layer) {
        // Deeplearning4j stores the probability of keeping a value.
        return layer.getIDropout() instanceof Dropout dropout
                ? "Dropout " + Math.round((1 - dropout.getP()) * 1000) / 1000.0 : "Dropout";
    }

    private static String window(int[] size, int[] stride, int defaultStride, ConvolutionMode mode) {
        return "%d×%d".formatted(size[0], size[1])
                + (stride[0] == defaultStride && stride[1] == defaultStride ? ""
                : ", stride %d×%d".formatted(stride[0], stride[1]))
                + (mode == ConvolutionMode.Same ? ", padded" : "");
    }

    private static String activation(IActivation activation) {
        return activation instanceof ActivationIdentity ? "" : ", " + title(activation);
    }

    private static String title(IActivation activation) {
        if (activation instanceof ActivationReLU) {
            return "ReLU";
        }
        // Removes constants, as in "elu(alpha=1.0)".
        String name = activation.toString();
        return name.replaceFirst("\\(.*", "");
    }
}
