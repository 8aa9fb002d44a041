package org.digitlab.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The fields of a JSON object, read with one clear sentence for any unexpected value, because users edit these files. */
public final class JsonFields {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() { };
    private static final int MAX_BYTES = 4 << 20;

    private final String file;
    private final JsonNode node;

    private JsonFields(String file, JsonNode node) {
        this.file = file;
        this.node = node;
    }

    /**
     * Reads a JSON object with the version of its format in "schema".
     *
     * @param schema the newest version of the format that this program supports, from 1
     * @throws IOException one sentence if the file is not a JSON object or has a newer version
     */
    public static JsonFields read(Path file, int schema) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, schema);
        }
    }

    /** Reads a JSON object from a stream, as {@link #read(Path, int)} does; errors mention {@code file}. */
    public static JsonFields read(String file, InputStream in, int schema) throws IOException {
        JsonFields fields = new JsonFields(file, parse(file, in));
        if (!fields.node.isObject()) {
            throw fields.fault("expected a JSON object in braces");
        }
        int found = fields.whole("schema", 1);
        if (found > schema) {
            throw fields.fault("was written by a newer version of this program (format %d, this one knows %d)"
                    .formatted(found, schema));
        }
        return fields;
    }

    /** Returns an object as indented JSON. */
    public static byte[] write(Object content) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
    }

    /** @throws InvalidFileException if there are fields other than {@code known} */
    public void expectOnly(List<String> known) throws InvalidFileException {
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!known.contains(name)) {
                throw fault("\"%s\" is not a field of this format, expected one of %s"
                        .formatted(Printable.value(name), String.join(", ", known)));
            }
        }
    }

    /** Whether a field is present and not null. */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    public String text(String name) throws InvalidFileException {
        return checked(name, JsonNode::isTextual, "a text").textValue();
    }

    /** Returns a text; empty if the field is missing or null. */
    public Optional<String> optionalText(String name) throws InvalidFileException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** Returns an integer of at least {@code min}. */
    public int whole(String name, int min) throws InvalidFileException {
        return checked(name, value -> value.isInt() && value.intValue() >= min,
                "a whole number of at least " + min).intValue();
    }

    /** @throws InvalidFileException if the field is not the integer {@code expected} */
    public void same(String name, int expected) throws InvalidFileException {
        checked(name, value -> value.isInt() && value.intValue() == expected, Integer.toString(expected));
    }

    /** Returns a number from 0 to 1. */
    public double share(String name) throws InvalidFileException {
        return checked(name, value -> value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 1,
                "a number from 0 to 1").doubleValue();
    }

    public long large(String name) throws InvalidFileException {
        return checked(name, JsonNode::canConvertToLong, "a whole number").longValue();
    }

    /** Returns a finite number; JSON may contain numbers beyond the range of {@code double}. */
    public double number(String name) throws InvalidFileException {
        double value = checked(name, JsonNode::isNumber, "a number").doubleValue();
        if (!Double.isFinite(value)) {
            throw fault("\"%s\" is too large to compute with, expected a finite number".formatted(name));
        }
        return value;
    }

    public Instant time(String name) throws InvalidFileException {
        return instant(name, checked(name, JsonNode::isTextual, "a time such as 2026-03-04T12:00:05Z"));
    }

    /** Returns the times in a list; none if the field is missing or null. */
    public List<Instant> times(String name) throws InvalidFileException {
        List<Instant> times = new ArrayList<>();
        if (has(name)) {
            for (JsonNode time : list(name)) {
                times.add(instant(name, time));
            }
        }
        return times;
    }

    private JsonNode list(String name) throws InvalidFileException {
        return checked(name, JsonNode::isArray, "a list in brackets");
    }

    /** Returns the objects in a list. */
    public List<JsonFields> objects(String name) throws InvalidFileException {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode value : list(name)) {
            if (!value.isObject()) {
                throw unexpected(name, value, "a list of JSON objects");
            }
            objects.add(new JsonFields(file, value));
        }
        return objects;
    }

    private Instant instant(String name, JsonNode value) throws InvalidFileException {
        try {
            return Instant.parse(value.asText());
        } catch (DateTimeException e) {
            throw unexpected(name, value, "a time such as 2026-03-04T12:00:05Z");
        }
    }

    public JsonFields object(String name) throws InvalidFileException {
        return new JsonFields(file, checked(name, JsonNode::isObject, "a JSON object in braces"));
    }

    public Map<String, Object> map(String name) throws InvalidFileException {
        return JSON.convertValue(checked(name, JsonNode::isObject, "a JSON object in braces"), MAP);
    }

    public InvalidFileException fault(String detail) {
        return new InvalidFileException(file, detail, null);
    }

    private InvalidFileException unexpected(String name, JsonNode found, String expected) {
        return fault("\"%s\" is %s, expected %s".formatted(name, Printable.value(found.toString()), expected));
    }

    private JsonNode checked(String name, Predicate<JsonNode> fits, String expected) throws InvalidFileException {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw fault("\"%s\" is missing, expected %s".formatted(name, expected));
        }
        if (!fits.test(value)) {
            throw unexpected(name, value, expected);
        }
        return value;
    }

    private static JsonNode parse(String file, InputStream in) throws IOException {
        byte[] content = in.readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            throw new InvalidFileException(file, "is larger than %d MB, expected a small JSON file"
                    .formatted(MAX_BYTES >> 20), null);
        }
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException | CharConversionException e) {
            throw new InvalidFileException(file, "is cut off or not JSON, expected what this program wrote", e);
        }
    }
}
