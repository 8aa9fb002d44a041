package org.digitlab.export.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.digitlab.export.ChartRequest;
import org.digitlab.export.ChartedRun;
import org.digitlab.export.picture.ChartPicture;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureLegend;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.files.ProgressListener;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Outcome;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.paint.Plot;
import org.digitlab.plot.series.Smoothing;
import org.digitlab.runs.StoredRun;

/**
 * Comparison of runs: results, recipes, curves, confusion matrices and mistakes.
 *
 * @param runs   at least one
 * @param charts the charts from top to bottom
 * @param image  returns the pixels of a test image, 28 × 28 from 0 (background) to 255 (ink); null if not loaded
 */
public record Report(List<ReportedRun> runs, List<ChartRequest> charts, IntFunction<byte[]> image) {

    /** Number of mistakes shown for each run. */
    private static final int MISTAKES = 24;

    public static final List<ChartRequest> DEFAULT_CHARTS = List.of(ChartRequest.of(Measure.LOSS, Smoothing.DEFAULT),
            ChartRequest.of(Measure.ACCURACY, Smoothing.DEFAULT));

    private static final List<String> SUMMARY = List.of("Run", "Model", "Parameters", "Epochs", "Validation", "Test",
            "95 % interval", "Test loss", "Time", "Images/s");

    public Report {
        runs = List.copyOf(runs);
        charts = List.copyOf(charts);
    }

    /**
     * Reads the content of a report.
     *
     * @param dataSha256 the SHA-256 of the loaded data
     * @throws IOException one sentence, if a run cannot be read
     */
    public static Report read(List<StoredRun> runs, List<ChartRequest> charts, String dataSha256,
            IntFunction<byte[]> image, ProgressListener progress) throws IOException {
        List<ReportedRun> reported = new ArrayList<>();
        for (ChartedRun run : ChartedRun.read(runs, progress)) {
            reported.add(ReportedRun.read(run, dataSha256));
        }
        return new Report(reported, charts, image);
    }

    /**
     * Writes the report as HTML or PDF; leaves {@code out} open.
     *
     * @throws IllegalArgumentException for any other format
     */
    public void write(FileFormat format, OutputStream out, ProgressListener progress) throws IOException {
        switch (format) {
            case HTML -> HtmlReport.write(this, out, steps(progress));
            case PDF -> PdfReport.write(this, out, steps(progress));
            default -> throw new IllegalArgumentException("Report: expected html or pdf, found \"" + format.id() + "\"");
        }
    }

    /** Returns the mistakes to show: those with the highest confidence. */
    static List<Outcome> shown(EvaluationReport test) {
        return test.mistakes().subList(0, Math.min(MISTAKES, test.mistakes().size()));
    }

    /** Returns an action to be run after each step of the progress: the charts and the runs. */
    private Runnable steps(ProgressListener progress) {
        AtomicInteger done = new AtomicInteger();
        return () -> progress.at((double) done.incrementAndGet() / (charts.size() + runs.size()));
    }

    ReportTable summary() {
        return new ReportTable(SUMMARY, runs.stream()
                .map(run -> new ReportTable.Row(run.summary(), false, run.charted().ink())).toList());
    }

    /** Returns a table with one row for each recipe field and one column for each run; differing rows are marked. */
    ReportTable recipe() {
        Set<String> fields = new LinkedHashSet<>();
        runs.forEach(run -> fields.addAll(run.recipe().keySet()));
        List<String> header = new ArrayList<>(List.of("Recipe"));
        runs.forEach(run -> header.add(run.name()));
        return new ReportTable(header, fields.stream().map(this::row).toList());
    }

    /** @param size the size with a legend of one row; more rows enlarge the picture, not the plot */
    ChartPicture chart(ChartRequest chart, Look look, PictureSize size) {
        String title = chart.measure().title();
        Plot plot = chart.plot(runs.stream().map(ReportedRun::charted).toList());
        double more = new PictureLegend(title, plot, size.pixelWidth()).more();
        return new ChartPicture(title, plot, look, size.taller(more), 1);
    }

    private ReportTable.Row row(String field) {
        List<String> cells = new ArrayList<>(List.of(inWords(field)));
        runs.forEach(run -> cells.add(value(run.recipe().get(field))));
        boolean differ = cells.stream().skip(1).distinct().count() > 1;
        return new ReportTable.Row(cells, differ, null);
    }

    /** Formats a number with four significant digits and no trailing zeros. */
    static String value(Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? new BigDecimal(number, new MathContext(4)).stripTrailingZeros().toPlainString()
                : Objects.toString(value, "\u2013");
    }

    /** Converts a field name such as "batchSize" to "Batch size". */
    static String inWords(String field) {
        String words = field.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
