package org.digitlab.runs.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.files.JsonFields;
import org.digitlab.runs.store.RecordFolders;

/**
 * The content of {@code label.json}: what the user says about a run. It is not part of the record, which only the process
 * that trains writes.
 *
 * @param name       empty if the user gave none
 * @param notes      may be empty
 * @param colorIndex of the run's colour in charts and tables, from 0; {@link #NO_COLOR} if it has none yet
 */
public record RunLabel(String name, String notes, int colorIndex) {

    public static final int NO_COLOR = -1;
    public static final RunLabel NONE = new RunLabel("", "", NO_COLOR);

    private static final int SCHEMA = 1;
    private static final String COLOR = "mark";

    public RunLabel withName(String newName) {
        return new RunLabel(newName, notes, colorIndex);
    }

    public RunLabel withNotes(String newNotes) {
        return new RunLabel(name, newNotes, colorIndex);
    }

    public RunLabel withColorIndex(int newIndex) {
        return new RunLabel(name, notes, newIndex);
    }

    public boolean hasColor() {
        return colorIndex != NO_COLOR;
    }

    /** Reads a label; {@link #NONE} if the file does not exist. An error names the file and the invalid field. */
    public static RunLabel read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NONE;
        }
        JsonFields fields = JsonFields.read(file, SCHEMA);
        return new RunLabel(fields.optionalText("name").orElse(""), fields.optionalText("notes").orElse(""),
                fields.has(COLOR) ? fields.whole(COLOR, 0) : NO_COLOR);
    }

    public void write(Path file) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema", SCHEMA);
        fields.put("name", name);
        fields.put("notes", notes);
        if (hasColor()) {
            fields.put(COLOR, colorIndex);
        }
        RecordFolders.write(file, JsonFields.write(fields));
    }
}
