package org.digitlab.network.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.files.InvalidFileException;

/** Checks that the layers of a Functional model, which may be any graph, form a chain. */
final class ChainCheck {

    private ChainCheck() {
    }

    /** @param config configuration of the model that contains {@code layers} */
    static void check(Path file, JsonNode config, List<KerasLayer> layers) throws InvalidFileException {
        for (int i = 0; i < layers.size(); i++) {
            JsonNode inbound = config.get("layers").get(i).path("inbound_nodes");
            boolean follows = i == 0 ? inbound.isEmpty()
                    : inbound.size() == 1 && layers.get(i - 1).name().equals(predecessor(inbound.get(0)));
            if (!follows) {
                throw layers.get(i).fault("does not follow the previous layer, expected a single chain of layers");
            }
        }
        JsonNode outputs = config.path("output_layers");
        if (outputs.path(0).isArray() && outputs.size() != 1) {
            throw new InvalidFileException(file, "the model has %d outputs, expected one".formatted(outputs.size()));
        }
    }

    /** Returns the name of the only layer that a node reads, or null. */
    private static String predecessor(JsonNode node) {
        if (node.isObject()) {
            // The format of Keras 2.13 and later.
            JsonNode arguments = node.path("args");
            return arguments.size() == 1
                    ? arguments.get(0).path("config").path("keras_history").path(0).asText(null) : null;
        }
        JsonNode from = node.path(0).isTextual() ? node : node.path(0);
        return node.size() == 1 || from == node ? from.path(0).asText(null) : null;
    }
}
