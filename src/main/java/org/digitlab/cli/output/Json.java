package org.digitlab.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Conversion of records and maps to standard JSON: NaN becomes null. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(
            new SimpleModule().addSerializer(Double.class, new FiniteOrNull())
                    .addSerializer(Double.TYPE, new FiniteOrNull()));
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() { };

    private Json() {
    }

    static String line(Object content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write as JSON: " + content, e);
        }
    }

    /** Returns the fields of a record or map, in order. */
    public static Map<String, Object> fields(Object content) {
        return MAPPER.convertValue(content, FIELDS);
    }

    /** Returns {@code fields} with another field in front. */
    public static Map<String, Object> with(String name, Object value, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(name, value);
        all.putAll(fields);
        return all;
    }

    private static final class FiniteOrNull extends JsonSerializer<Double> {

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                json.writeNumber(value);
            } else {
                json.writeNull();
            }
        }
    }
}
