package org.digitlab.network.keras;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import org.digitlab.files.InvalidFileException;

/**
 * One layer as Keras describes it. Fields have one name in Keras 1 and often another in Keras 2: the getters take both.
 *
 * @param file   for messages
 * @param type   Keras's class, for instance "Conv2D"
 * @param name   unique within the model
 * @param config its settings
 */
record KerasLayer(Path file, String type, String name, JsonNode config) {

    /** The first of these that is there and not null, else a missing node. */
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
            throw fault("has a %s of %s, expected a number".formatted(names[0], shortened(found)));
        }
        return found.asDouble(fallback);
    }

    /** A whole number above 0 that must be there. */
    int count(String... names) throws InvalidFileException {
        return positive(field(names), names[0]);
    }

    /** Two whole numbers above 0, for height and width; one alone counts for both. */
    int[] pair(int[] fallback, String... names) throws InvalidFileException {
        JsonNode found = field(names);
        if (found.isMissingNode()) {
            return fallback;
        }
        boolean two = found.isArray();
        if (two && found.size() != 2) {
            throw fault("has a %s of %s, expected two numbers".formatted(names[0], shortened(found)));
        }
        return new int[] {positive(two ? found.get(0) : found, names[0]), positive(two ? found.get(1) : found, names[0])};
    }

    private int positive(JsonNode found, String name) throws InvalidFileException {
        if (!found.canConvertToInt() || !found.canConvertToExactIntegral() || found.asInt() < 1) {
            throw fault("has a %s of %s, expected a whole number above 0".formatted(name, shortened(found)));
        }
        return found.asInt();
    }

    /** Whether channels come last; Keras 2 leaves that out where they do. */
    boolean channelsLast() throws InvalidFileException {
        String format = text("channels_last", "data_format", "dim_ordering");
        return switch (format) {
            case "channels_last", "tf" -> true;
            case "channels_first", "th" -> false;
            default -> throw fault("has channels \"%s\", expected first or last".formatted(format));
        };
    }

    /** Whether padding keeps the size of an image. */
    boolean padsToSame() throws InvalidFileException {
        String padding = text("valid", "padding", "border_mode");
        return switch (padding) {
            case "valid" -> false;
            case "same" -> true;
            default -> throw fault("has the padding \"%s\", expected valid or same".formatted(padding));
        };
    }

    /** @param detail what is the matter with this layer and what was expected */
    InvalidFileException fault(String detail) {
        return new InvalidFileException(file, "its layer \"%s\" (%s) %s".formatted(name, type, detail));
    }

    private static String shortened(JsonNode found) {
        String text = found.isMissingNode() ? "nothing" : found.toString();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
