package org.digitlab.network.keras;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import org.digitlab.files.InvalidFileException;

/**
 * A layer in Keras's description. Getters accept several names, because many fields were renamed in Keras 2.
 *
 * @param file   name of the file for messages
 * @param type   class of Keras, for instance "Conv2D"
 * @param name   name, unique within the model
 * @param config settings
 */
record KerasLayer(Path file, String type, String name, JsonNode config) {

    /** Returns the first of these fields that is not null, or a missing node. */
    JsonNode field(String... names) {
        for (String field : names) {
            if (config.hasNonNull(field)) {
                return config.get(field);
            }
        }
        return MissingNode.getInstance();
    }

    String text(String fallback, String... names) {
        return field(names).asText(fallback);
    }

    double number(double fallback, String... names) throws InvalidFileException {
        JsonNode found = field(names);
        if (!found.isMissingNode() && !Double.isFinite(found.asDouble(Double.NaN))) {
            throw fault("has %s = %s, expected a number".formatted(names[0], abbreviate(found)));
        }
        return found.asDouble(fallback);
    }

    /** Returns a required whole number above 0. */
    int count(String... names) throws InvalidFileException {
        return positive(field(names), names[0]);
    }

    /** Returns two whole numbers above 0 for height and width; a single number is used for both. */
    int[] pair(int[] fallback, String... names) throws InvalidFileException {
        JsonNode found = field(names);
        if (found.isMissingNode()) {
            return fallback;
        }
        boolean two = found.isArray();
        if (two && found.size() != 2) {
            throw fault("has %s = %s, expected two numbers".formatted(names[0], abbreviate(found)));
        }
        return new int[] {positive(two ? found.get(0) : found, names[0]), positive(two ? found.get(1) : found, names[0])};
    }

    private int positive(JsonNode found, String name) throws InvalidFileException {
        if (!found.canConvertToInt() || !found.canConvertToExactIntegral() || found.asInt() < 1) {
            throw fault("has %s = %s, expected a whole number above 0".formatted(name, abbreviate(found)));
        }
        return found.asInt();
    }

    /** Returns whether channels come last, which is the default. */
    boolean channelsLast() throws InvalidFileException {
        String format = text("channels_last", "data_format", "dim_ordering");
        return switch (format) {
            case "channels_last", "tf" -> true;
            case "channels_first", "th" -> false;
            default -> throw fault("has data format \"%s\", expected channels_first or channels_last".formatted(format));
        };
    }

    /** Returns whether padding keeps the size of an image. */
    boolean padsToSame() throws InvalidFileException {
        String padding = text("valid", "padding", "border_mode");
        return switch (padding) {
            case "valid" -> false;
            case "same" -> true;
            default -> throw fault("has padding \"%s\", expected valid or same".formatted(padding));
        };
    }

    /** @param detail what is wrong with this layer and what was expected */
    InvalidFileException fault(String detail) {
        return new InvalidFileException(file, "layer \"%s\" (%s) %s".formatted(name, type, detail));
    }

    private static String abbreviate(JsonNode found) {
        String text = found.isMissingNode() ? "nothing" : found.toString();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
