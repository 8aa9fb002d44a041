package org.digitlab.export.table;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.Spread;
import org.digitlab.runs.StoredFolds;
import org.digitlab.runs.record.RunInfo;

/**
 * Results of the complete folds of a cross-validation as a file.
 *
 * @param folds a readable cross-validation
 */
public record FoldsTable(StoredFolds folds) {

    private static final String HEADER = "fold,trained,validated,accuracy,loss,seconds\r\n";

    /**
     * Writes the table as CSV or JSON; leaves {@code out} open.
     *
     * @throws IllegalArgumentException for any other format
     */
    public void write(FileFormat format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> writeCsv(out);
            case JSON -> writeJson(out);
            default -> throw new IllegalArgumentException("Results: expected csv or json, found \"" + format.id() + "\"");
        }
    }

    private void writeCsv(OutputStream out) throws IOException {
        StringBuilder lines = new StringBuilder(HEADER);
        for (FoldResult fold : folds.record().complete()) {
            lines.append(fold.fold()).append(',').append(fold.trained()).append(',').append(fold.validated())
                    .append(',').append(fold.accuracy()).append(',').append(fold.loss()).append(',')
                    .append(fold.seconds()).append("\r\n");
        }
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void writeJson(OutputStream out) throws IOException {
        JsonGenerator json = Measurements.generator(out);
        json.writeStartObject();
        writeOrigin(json);
        json.writePOJOField("complete", folds.record().complete());
        if (!folds.record().complete().isEmpty()) {
            FoldsResult result = FoldsResult.of(folds.record().complete());
            write(json, "accuracy", result.accuracy());
            write(json, "loss", result.loss());
        }
        json.writeEndObject();
        json.close();
    }

    private void writeOrigin(JsonGenerator json) throws IOException {
        RunInfo info = folds.record().run().info();
        json.writeStringField("crossValidation", folds.id());
        json.writeStringField("condition", folds.condition().name().toLowerCase(Locale.ROOT));
        json.writeStringField("model", info.model());
        json.writeStringField("variant", info.variant());
        json.writePOJOField("recipe", info.recipe().all());
        json.writeStringField("data", info.data());
        json.writeStringField("dataSha256", info.dataSha256());
        json.writeStringField("started", folds.record().run().started().toString());
        json.writeNumberField("folds", folds.record().folds());
    }

    private static void write(JsonGenerator json, String name, Spread spread) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("mean", spread.mean());
        JsonMeasurements.number(json, "deviation", spread.deviation());
        json.writeNumberField("least", spread.min());
        json.writeNumberField("lowerQuartile", spread.lowerQuartile());
        json.writeNumberField("median", spread.median());
        json.writeNumberField("upperQuartile", spread.upperQuartile());
        json.writeNumberField("greatest", spread.max());
        json.writeEndObject();
    }
}
