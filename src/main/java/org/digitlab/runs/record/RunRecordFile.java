package org.digitlab.runs.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.digitlab.data.ExtraData;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.JsonFields;
import org.digitlab.metrics.ResultNames;
import org.digitlab.runs.store.RecordFolders;
import org.digitlab.runs.store.RunState;

/** Reads and writes {@code run.json}. */
public final class RunRecordFile {

    private static final String SYNTHESIS_FILES = "waysOfWriting";

    private RunRecordFile() {
    }

    public static void write(RunRecord run, Path file) throws IOException {
        RecordFolders.write(file, JsonFields.write(fields(run)));
    }

    /** @throws IOException one sentence that names the file and the invalid field */
    public static RunRecord read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new InvalidFileException(file, "is missing, expected the record of a run");
        }
        return run(JsonFields.read(file, RunRecord.SCHEMA));
    }

    /** @throws InvalidFileException one sentence that names the file and the invalid field */
    static RunRecord run(JsonFields fields) throws InvalidFileException {
        Instant finished = fields.has("finished") ? fields.time("finished") : null;
        return new RunRecord(state(fields), info(fields), texts(fields, "versions"), fields.time("started"),
                fields.times("resumed"), finished, fields.optionalText("problem").orElse(null), results(fields));
    }

    static Map<String, Object> fields(RunRecord run) {
        RunInfo info = run.info();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema", RunRecord.SCHEMA);
        fields.put("state", run.state().id());
        fields.put("model", info.model());
        fields.put("variant", info.variant());
        fields.put("parameters", info.parameters());
        fields.put("recipe", info.recipe().all());
        fields.put("seed", info.seed());
        fields.put("data", info.data());
        fields.put("dataSha256", info.dataSha256());
        fields.put("images", info.images());
        putPresent(fields, "extra", info.extra());
        putPresent(fields, SYNTHESIS_FILES, info.synthesisFiles().isEmpty() ? null : info.synthesisFiles());
        fields.put("versions", run.versions());
        putPresent(fields, "machine", info.machine());
        fields.put("started", run.started().toString());
        putPresent(fields, "resumed", run.resumed().isEmpty() ? null
                : run.resumed().stream().map(Instant::toString).toList());
        putPresent(fields, "finished", run.finished() == null ? null : run.finished().toString());
        putPresent(fields, "problem", run.problem());
        putPresent(fields, "results", run.results().isEmpty() ? null : run.results());
        return fields;
    }

    private static void putPresent(Map<String, Object> fields, String name, Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static RunState state(JsonFields fields) throws InvalidFileException {
        String id = fields.text("state");
        return RunState.of(id).orElseThrow(() -> fields.fault(
                "\"state\" is \"%s\", expected running, finished, stopped or failed".formatted(id)));
    }

    private static RunInfo info(JsonFields fields) throws InvalidFileException {
        return new RunInfo(fields.text("model"), fields.text("variant"),
                fields.has("parameters") ? fields.whole("parameters", 0) : 0, new RecipeFields(fields.map("recipe")),
                fields.whole("seed", 0), fields.text("data"), fields.text("dataSha256"), fields.whole("images", 0),
                fields.has("machine") ? machine(fields.object("machine")) : null,
                fields.has("extra") ? extra(fields.object("extra")) : null,
                fields.has(SYNTHESIS_FILES) ? texts(fields, SYNTHESIS_FILES) : Map.of());
    }

    private static ExtraData extra(JsonFields fields) throws InvalidFileException {
        return new ExtraData(fields.text("name"), fields.whole("images", 0), fields.number("heldOutShare"),
                fields.text("sha256"), fields.optionalText("credit").orElse(null));
    }

    private static Machine machine(JsonFields fields) throws InvalidFileException {
        return new Machine(fields.text("processor"), fields.whole("cores", 1), fields.whole("threads", 1),
                fields.large("memory"));
    }

    private static Map<String, String> texts(JsonFields fields, String name) throws InvalidFileException {
        Map<String, String> texts = new TreeMap<>();
        fields.map(name).forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    private static Map<String, Object> results(JsonFields fields) throws InvalidFileException {
        if (!fields.has("results")) {
            return Map.of();
        }
        JsonFields results = fields.object("results");
        for (String figure : ResultNames.ALL) {
            if (results.has(figure)) {
                results.number(figure);
            }
        }
        return fields.map("results");
    }
}
