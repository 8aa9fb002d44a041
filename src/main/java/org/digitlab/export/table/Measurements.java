package org.digitlab.export.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.digitlab.export.ChartedRun;
import org.digitlab.files.ProgressListener;
import org.digitlab.runs.StoredRun;

/** Writing of all measurements of runs to one file, streamed with little memory. */
public final class Measurements {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Measurements() {
    }

    /**
     * Writes one CSV line for each measurement, by RFC 4180 in UTF-8; missing values are empty.
     *
     * @throws IOException one sentence, also if a run cannot be read
     */
    public static void writeCsv(List<StoredRun> runs, OutputStream out, ProgressListener progress) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(CsvLines.HEADER);
        List<ProgressListener> parts = ChartedRun.parts(runs, progress);
        for (int i = 0; i < runs.size(); i++) {
            ChartedRun.readTo(runs.get(i), new CsvLines(runs.get(i), writer), parts.get(i));
        }
        writer.flush();
    }

    /**
     * Writes one JSON object with an array of runs, each with recipe, results and measurements.
     *
     * @throws IOException one sentence, also if a run cannot be read
     */
    public static void writeJson(List<StoredRun> runs, OutputStream out, ProgressListener progress) throws IOException {
        JsonGenerator json = generator(out);
        json.writeStartObject();
        json.writeArrayFieldStart("runs");
        List<ProgressListener> parts = ChartedRun.parts(runs, progress);
        for (int i = 0; i < runs.size(); i++) {
            JsonMeasurements.write(runs.get(i), json, parts.get(i));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    /** Creates an indenting generator, which leaves {@code out} open. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).useDefaultPrettyPrinter();
    }
}
