package org.digitlab.network.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeFeedForward;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.digitlab.data.LabeledImages;
import org.digitlab.files.InvalidFileException;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;

/**
 * Reads the configuration of a network and measures it, for Deeplearning4j builds whatever a file describes: layers that
 * fit each other, of a size that a digit can need, and ten probabilities at their end.
 */
final class ConfigurationReader {

    static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build()).build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private static final List<String> KNOWN_CLASSES =
            List.of("org.deeplearning4j.nn.conf.", "org.deeplearning4j.nn.weights.", "org.nd4j.linalg.");
    private static final int MAX_LAYERS = 200;
    /** 512 channels of the whole image, in all layers together: they are in memory at once. */
    private static final long MAX_ACTIVATIONS = 512L * LabeledImages.PIXELS;
    /** Multiplications for one image: some hundred times the classic CNN's. */
    private static final long MAX_WORK = 500_000_000;

    private final ModelZip zip;

    ConfigurationReader(ModelZip zip) {
        this.zip = zip;
    }

    MultiLayerConfiguration read() throws IOException {
        MultiLayerConfiguration configuration = parse();
        List<NeuralNetConfiguration> layers = configuration.getConfs();
        checkSizes(configuration);
        if (!endsInSoftmax(layers.get(layers.size() - 1).getLayer())) {
            throw zip.fault("its last layer is no softmax, expected ten probabilities");
        }
        return configuration;
    }

    private MultiLayerConfiguration parse() throws IOException {
        // As text, so that both parsers see the same characters.
        String json = new String(zip.required(ModelReader.CONFIGURATION), StandardCharsets.UTF_8);
        try {
            JsonNode tree = JSON.readTree(json);
            int layers = tree.path("confs").size();
            if (layers == 0 || layers > MAX_LAYERS) {
                throw zip.fault("it has %d layers, expected 1 to %d".formatted(layers, MAX_LAYERS));
            }
            check(tree);
            MultiLayerConfiguration configuration = MultiLayerConfiguration.fromJson(json);
            configuration.getConfs().forEach(layer -> Objects.requireNonNull(layer.getLayer()));
            return configuration;
        } catch (InvalidFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw zip.fault(ModelReader.CONFIGURATION + " is damaged, expected that of a Deeplearning4j network", e);
        }
    }

    /** Foreign classes, and kernels, strides or paddings (the lists of numbers) that no digit needs. */
    private void check(JsonNode node) throws InvalidFileException {
        JsonNode type = node.get("@class");
        if (type != null && KNOWN_CLASSES.stream().noneMatch(type.asText()::startsWith)) {
            throw zip.fault("its configuration names the foreign class %s, expected Deeplearning4j's own"
                    .formatted(type.asText()));
        }
        for (JsonNode child : node) {
            if (node.isArray() && child.isNumber() && Math.abs(child.asDouble()) > LabeledImages.SIDE) {
                throw zip.fault("its configuration holds a kernel, stride or padding of %s, expected at most %d"
                        .formatted(child.asText(), LabeledImages.SIDE));
            }
            check(child);
        }
    }

    private void checkSizes(MultiLayerConfiguration configuration) throws InvalidFileException {
        try {
            checkSizes(configuration, configuration.getLayerActivationTypes(InputType.feedForward(LabeledImages.PIXELS)));
        } catch (RuntimeException e) {
            throw zip.fault("its layers do not fit each other, expected 784 inputs and 10 outputs", e);
        }
    }

    private void checkSizes(MultiLayerConfiguration configuration, List<InputType> outputs)
            throws InvalidFileException {
        long work = 0;
        long values = 0;
        for (int i = 0; i < outputs.size(); i++) {
            long size = outputs.get(i).arrayElementsPerExample();
            values = Math.addExact(values, size);
            work = Math.addExact(work, Math.multiplyExact(
                    parameters(configuration.getConf(i).getLayer()), positions(outputs.get(i))));
            if (size <= 0 || values > MAX_ACTIVATIONS || work < 0 || work > MAX_WORK) {
                throw zip.fault("its layers are too large, expected at most %d values and %d multiplications an image"
                        .formatted(MAX_ACTIVATIONS, MAX_WORK));
            }
        }
        if (!(outputs.get(outputs.size() - 1) instanceof InputTypeFeedForward last)
                || last.getSize() != LabeledImages.CLASSES) {
            throw zip.fault("it does not tell ten digits apart, expected 784 inputs and 10 outputs");
        }
    }

    /** Weights and biases. */
    static long parameters(Layer layer) {
        return layer.initializer() == null ? 0 : layer.initializer().numParams(layer);
    }

    /** How often a convolution uses its weights. */
    private static long positions(InputType output) {
        return output instanceof InputTypeConvolutional field ? field.getHeight() * field.getWidth() : 1;
    }

    private static boolean endsInSoftmax(Layer layer) {
        return layer instanceof BaseLayer last && last.getActivationFn() instanceof ActivationSoftmax;
    }
}
