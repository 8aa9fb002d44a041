package org.digitlab.export.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.digitlab.export.ChartRequest;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.export.surface.PdfFonts;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Outcome;

/** Writer of a report as PDF with A4 pages. */
final class PdfReport {

    private static final double CHART_HEIGHT = 260;
    private static final double DIGIT = 56;
    private static final double CAPTION = 16;
    private static final double COLUMN = 87;
    private static final int DIGITS_PER_ROW = 8;
    private static final int RUNS_PER_TABLE = 4;

    private final Report report;
    private final PdfPages pages;
    private final Runnable step;

    private PdfReport(Report report, PdfPages pages, Runnable step) {
        this.report = report;
        this.pages = pages;
        this.step = step;
    }

    /** @param step run after each chart and run */
    static void write(Report report, OutputStream out, Runnable step) throws IOException {
        PdfFonts.write(ReportWords.title(report), out, document -> {
            try (PdfPages pages = new PdfPages(document)) {
                new PdfReport(report, pages, step).write();
            }
        });
    }

    private void write() throws IOException {
        pages.heading(ReportWords.title(report));
        PdfTables tables = new PdfTables(pages);
        tables.write(report.summary());
        PictureSize size = new PictureSize(PdfPages.WIDTH, CHART_HEIGHT, false);
        for (ChartRequest chart : report.charts()) {
            pages.picture(report.chart(chart, Look.PRINT, size));
            step.run();
        }
        pages.heading(ReportWords.RECIPES);
        pages.quiet(ReportWords.DIFFERENT);
        for (ReportTable part : report.recipe().parts(RUNS_PER_TABLE)) {
            tables.write(part);
        }
        for (ReportedRun run : report.runs()) {
            tested(run, tables);
            step.run();
        }
        pages.quiet(ReportWords.origin());
    }

    private void tested(ReportedRun run, PdfTables tables) throws IOException {
        EvaluationReport test = run.test();
        pages.heading(run.name());
        if (test == null) {
            pages.quiet(ReportWords.untested(report, run));
            return;
        }
        pages.quiet(ReportWords.tested(test) + " " + ReportWords.CONFUSION);
        tables.confusion(test.confusion().counts(), run.charted().ink());
        if (report.image() != null) {
            mistakes(Report.shown(test));
        }
    }

    private void mistakes(List<Outcome> shown) throws IOException {
        if (shown.isEmpty()) {
            return;
        }
        pages.need(2 * CAPTION + DIGIT + 2 * CAPTION);
        pages.quiet(ReportWords.MISTAKES + ": true digit, predicted digit, confidence.");
        for (int from = 0; from < shown.size(); from += DIGITS_PER_ROW) {
            pages.need(DIGIT + 2 * CAPTION);
            for (int i = from; i < Math.min(from + DIGITS_PER_ROW, shown.size()); i++) {
                mistake(shown.get(i), (i - from) * COLUMN);
            }
            pages.skip(DIGIT + 2 * CAPTION);
        }
    }

    private void mistake(Outcome mistake, double x) throws IOException {
        pages.image(DigitThumbnail.of(report.image().apply(mistake.image())), x, DIGIT);
        pages.caption("%d \u2192 %d, %s".formatted(mistake.actual(), mistake.predicted(),
                ReportedRun.percent(mistake.confidence())), x, DIGIT + CAPTION - 3);
    }
}
