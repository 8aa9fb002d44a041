package org.digitlab.export.report;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.digitlab.export.ChartedRun;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Interval;
import org.digitlab.runs.EvaluationFile;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.record.RunInfo;

/**
 * Run of a report.
 *
 * @param test the results on the loaded test images; null if the run has none
 */
public record ReportedRun(ChartedRun charted, EvaluationReport test) {

    private static final String NOTHING = "\u2013";

    /**
     * Returns the run with the test results saved in its folder, if there are any.
     *
     * @param dataSha256 the SHA-256 of the loaded data
     */
    public static ReportedRun read(ChartedRun run, String dataSha256) throws IOException {
        RunFolder folder = run.run().folder();
        boolean hasModel = Files.isRegularFile(folder.model());
        return new ReportedRun(run, hasModel ? EvaluationFile.of(folder).read(dataSha256).orElse(null) : null);
    }

    String name() {
        return charted.run().name();
    }

    /** Returns the cells in the order of the columns of the summary. */
    List<String> summary() {
        RunInfo info = charted.run().record().info();
        return List.of(name(), info.model() + " " + info.variant(),
                info.parameters() == 0 ? NOTHING : String.format(Locale.ROOT, "%,d", info.parameters()),
                figure(ResultNames.EPOCHS_DONE, "%.0f", 1), figure(ResultNames.VALIDATION_ACCURACY, "%.2f %%", 100),
                testAccuracy(), interval(), testLoss(), figure(ResultNames.TRAIN_SECONDS, "%.1f s", 1),
                figure(ResultNames.IMAGES_PER_SECOND, "%,.0f", 1));
    }

    /** Returns the recipe with variant, seed and data, which determine a training as well. */
    Map<String, Object> recipe() {
        RunInfo info = charted.run().record().info();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", info.model());
        fields.put("variant", info.variant());
        fields.putAll(info.recipe().all());
        fields.put("data", info.data());
        fields.put("data checksum", info.dataChecksum());
        fields.put("images", info.images());
        fields.put("drawings of people", info.extraText());
        return fields;
    }

    private String testAccuracy() {
        return test == null ? figure(ResultNames.TEST_ACCURACY, "%.2f %%", 100) : percent(test.accuracy());
    }

    private String testLoss() {
        return test == null ? figure(ResultNames.TEST_LOSS, "%.4f", 1)
                : String.format(Locale.ROOT, "%.4f", test.loss());
    }

    private String interval() {
        if (test == null) {
            return NOTHING;
        }
        Interval interval = test.interval();
        return String.format(Locale.ROOT, "%.2f to %.2f %%", 100 * interval.low(), 100 * interval.high());
    }

    private String figure(String name, String format, double factor) {
        OptionalDouble figure = charted.run().record().figure(name);
        return figure.isPresent() ? String.format(Locale.ROOT, format, factor * figure.getAsDouble()) : NOTHING;
    }

    static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * part);
    }
}
