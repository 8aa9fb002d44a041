package org.digitlab.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.files.JsonFields;

/** {@code label.json}: what a person says of a run. */
final class RunLabelFile {

    private static final int SCHEMA = 1;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RunLabelFile() {
    }

    /** @throws IOException one sentence that names the file and the field that is not as expected */
    static RunLabel read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return RunLabel.NONE;
        }
        JsonFields fields = JsonFields.read(file, SCHEMA);
        return new RunLabel(fields.optionalText("name").orElse(""), fields.optionalText("notes").orElse(""),
                fields.has("mark") ? fields.whole("mark", 0) : RunLabel.UNMARKED);
    }

    static void write(RunLabel label, Path file) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema", SCHEMA);
        fields.put("name", label.name());
        fields.put("notes", label.notes());
        if (label.mark() != RunLabel.UNMARKED) {
            fields.put("mark", label.mark());
        }
        byte[] json = JSON.writeValueAsBytes(fields);
        RunFolder.write(file, json);
    }
}
