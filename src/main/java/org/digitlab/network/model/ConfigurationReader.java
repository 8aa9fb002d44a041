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
 * Reads and checks the configuration of a network, because Deeplearning4j builds whatever a file describes: layers must
 * fit together, have a reasonable size, and end in ten probabilities.
 */
final class ConfigurationReader {

    static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build()).build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private static final List<String> KNOWN_CLASSES =
            List.of("org.deeplearning4j.nn.conf.", "org.deeplearning4j.nn.weights.", "org.nd4j.linalg.");
    private static final int MAX_LAYERS = 200;
    /** Values of all layers together, which are in memory at once: 512 channels of the whole image. */
    private static final long MAX_ACTIVATIONS = 512L * LabeledImages.PIXELS;
    /** Multiplications for one image: about a hundred times those of the classic CNN. */
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
            throw zip.fault("the last layer is not a softmax, expected ten probabilities");
        }
        return configuration;
    }

    private MultiLayerConfiguration parse() throws IOException {
        // Decoded once, so that both parsers read the same text.
        String json = new String(zip.required(ModelReader.CONFIGURATION), StandardCharsets.UTF_8);
        try {
            JsonNode tree = JSON.readTree(json);
            int layers = tree.path("confs").size();
            if (layers == 0 || layers > MAX_LAYERS) {
                throw zip.fault("the network has %d layers, expected 1 to %d".formatted(layers, MAX_LAYERS));
            }
            check(tree);
            MultiLayerConfiguration configuration = MultiLayerConfiguration.fromJson(json);
            configuration.getConfs().forEach(layer -> Objects.requireNonNull(layer.getLayer()));
            return configuration;
        } catch (InvalidFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw zip.fault(ModelReader.CONFIGURATION
                    + " is damaged, expected the configuration of a Deeplearning4j network", e);
        }
    }

    /** Rejects classes of other libraries, and kernels, strides or paddings (lists of numbers) larger than an image. */
    private void check(JsonNode node) throws InvalidFileException {
        JsonNode type = node.get("@class");
        if (type != null && KNOWN_CLASSES.stream().noneMatch(type.asText()::startsWith)) {
            throw zip.fault("the configuration names the unknown class %s, expected classes of Deeplearning4j"
                    .formatted(type.asText()));
        }
        for (JsonNode child : node) {
            if (node.isArray() && child.isNumber() && Math.abs(child.asDouble()) > LabeledImages.SIDE) {
                throw zip.fault("the configuration has a kernel, stride or padding of %s, expected at most %d"
                        .formatted(child.asText(), LabeledImages.SIDE));
            }
            check(child);
        }
    }

    private void checkSizes(MultiLayerConfiguration configuration) throws InvalidFileException {
        try {
            checkSizes(configuration, configuration.getLayerActivationTypes(InputType.feedForward(LabeledImages.PIXELS)));
        } catch (RuntimeException e) {
            throw zip.fault("the layers do not fit together, expected 784 inputs and 10 outputs", e);
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
                throw zip.fault("the layers are too large, expected at most %,d values and %,d multiplications per image"
                        .formatted(MAX_ACTIVATIONS, MAX_WORK));
            }
        }
        if (!(outputs.get(outputs.size() - 1) instanceof InputTypeFeedForward last)
                || last.getSize() != LabeledImages.CLASSES) {
            throw zip.fault("the network does not distinguish ten digits, expected 784 inputs and 10 outputs");
        }
    }

    /** Returns the number of parameters of a layer. */
    static long parameters(Layer layer) {
        return layer.initializer() == null ? 0 : layer.initializer().numParams(layer);
    }

    /** Returns the number of positions at which a convolution uses its weights. */
    private static long positions(InputType output) {
        return output instanceof InputTypeConvolutional field ? field.getHeight() * field.getWidth() : 1;
    }

    private static boolean endsInSoftmax(Layer layer) {
        return layer instanceof BaseLayer last && last.getActivationFn() instanceof ActivationSoftmax;
    }
}
