package org.digitlab.export.table;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.digitlab.export.ChartedRun;
import org.digitlab.files.IoConsumer;
import org.digitlab.files.ProgressListener;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.record.RunInfo;

/** Writer of the measurements of a run as JSON objects; missing values are null. */
final class JsonMeasurements implements MetricsSink {

    private final JsonGenerator json;

    private JsonMeasurements(JsonGenerator json) {
        this.json = json;
    }

    static void write(StoredRun run, JsonGenerator json, ProgressListener progress) throws IOException {
        RunInfo info = run.record().info();
        json.writeStartObject();
        json.writeStringField("run", run.id());
        json.writeStringField("name", run.name());
        json.writeStringField("notes", run.notes());
        json.writeStringField("condition", run.condition().name().toLowerCase(Locale.ROOT));
        json.writeStringField("model", info.model());
        json.writeStringField("variant", info.variant());
        json.writeNumberField("parameters", info.parameters());
        json.writePOJOField("recipe", info.recipe().all());
        json.writeStringField("data", info.data());
        json.writeStringField("dataSha256", info.dataSha256());
        json.writeStringField("started", run.record().started().toString());
        json.writePOJOField("results", run.record().results());
        json.writeArrayFieldStart("measurements");
        ChartedRun.readTo(run, new JsonMeasurements(json), progress);
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void iteration(IterationPoint point) {
        write("train", point.iteration(), point.epoch(), point.loss(), point.accuracy(), json -> {
            number(json, "learningRate", point.learningRate());
            number(json, "seconds", point.seconds());
            number(json, "imagesPerSecond", point.imagesPerSecond());
        });
    }

    @Override
    public void validation(ValidationPoint point) {
        write(CsvLines.kind(point), point.iteration(), point.epoch(), point.loss(), point.accuracy(),
                json -> number(json, "seconds", point.seconds()));
    }

    private void write(String kind, int iteration, int epoch, double loss, double accuracy,
            IoConsumer<JsonGenerator> others) {
        try {
            json.writeStartObject();
            json.writeStringField("kind", kind);
            json.writeNumberField("iteration", iteration);
            json.writeNumberField("epoch", epoch);
            number(json, "loss", loss);
            number(json, "accuracy", accuracy);
            others.accept(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }
}
