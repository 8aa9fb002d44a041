package org.digitlab.network.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.files.InvalidFileException;

/** Makes sure that the layers of a Functional model follow each other, for such a model may be any graph. */
final class Chain {

    private Chain() {
    }

    /** @param config of the model, whose {@code layers} these are */
    static void check(Path file, JsonNode config, List<KerasLayer> layers) throws InvalidFileException {
        for (int i = 0; i < layers.size(); i++) {
            JsonNode inbound = config.get("layers").get(i).path("inbound_nodes");
            boolean follows = i == 0 ? inbound.isEmpty()
                    : inbound.size() == 1 && layers.get(i - 1).name().equals(predecessor(inbound.get(0)));
            if (!follows) {
                throw layers.get(i).fault("does not follow the one before it, expected one chain of layers");
            }
        }
        JsonNode outputs = config.path("output_layers");
        if (outputs.path(0).isArray() && outputs.size() != 1) {
            throw new InvalidFileException(file, "has %d outputs, expected one".formatted(outputs.size()));
        }
    }

    /** The one layer that a node takes its input from, else null. */
    private static String predecessor(JsonNode node) {
        if (node.isObject()) {
            // As Keras 2.13 and later write it.
            JsonNode arguments = node.path("args");
            return arguments.size() == 1
                    ? arguments.get(0).path("config").path("keras_history").path(0).asText(null) : null;
        }
        JsonNode from = node.path(0).isTextual() ? node : node.path(0);
        return node.size() == 1 || from == node ? from.path(0).asText(null) : null;
    }
}
