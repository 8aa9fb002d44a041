package org.digitlab.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitlab.cli.output.Output;

/** A command as typed, with its exit code and both of its streams. */
public record Typed(int exitCode, String out, String err) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Typed run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Cli.run(output(out, err, Arrays.asList(arguments).contains("--json")), arguments);
        return new Typed(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public static Output output(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return output(out, err, false);
    }

    private static Output output(ByteArrayOutputStream out, ByteArrayOutputStream err, boolean json) {
        return new Output(out, new PrintStream(err, true, StandardCharsets.UTF_8), StandardCharsets.UTF_8, json, false);
    }

    /** Returns the lines of standard output, which must be JSON. */
    public List<JsonNode> events() {
        return out.lines().map(Typed::parse).toList();
    }

    public JsonNode lastEvent() {
        List<JsonNode> events = events();
        return events.get(events.size() - 1);
    }

    /** Returns the names of an event's fields in their order. */
    public static List<String> names(JsonNode event) {
        List<String> names = new ArrayList<>();
        event.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
