package org.digitlab.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.digitlab.export.ChartRequest;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.export.picture.SvgWriter;
import org.digitlab.export.surface.SvgSurface;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Outcome;

/** Writer of a report as a self-contained HTML page, light or dark as the system of the reader. */
final class HtmlReport {

    private static final PictureSize CHART = new PictureSize(1_000, 360, false);
    private static final List<Look> LOOKS = List.of(Look.LIGHT, Look.DARK);

    private final Report report;
    private final HtmlTags tags;
    private final HtmlTables tables;
    private final Runnable step;

    private HtmlReport(Report report, HtmlTags tags, Runnable step) {
        this.report = report;
        this.tags = tags;
        tables = new HtmlTables(tags);
        this.step = step;
    }

    /** @param step run after each chart and run */
    static void write(Report report, OutputStream out, Runnable step) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            writer.write("<!DOCTYPE html>\n");
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            new HtmlReport(report, new HtmlTags(xml), step).page();
            xml.flush();
            writer.flush();
        } catch (XMLStreamException e) {
            throw SvgSurface.failure(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void page() throws XMLStreamException, IOException {
        tags.start("html", "lang", "en");
        tags.start("head");
        tags.empty("meta", "charset", "utf-8");
        tags.text("title", ReportWords.title(report));
        tags.text("style", style());
        tags.end();
        tags.start("body");
        tags.text("h1", ReportWords.title(report));
        tables.write(report.summary());
        if (!report.charts().isEmpty()) {
            tags.text("h2", ReportWords.CURVES);
        }
        for (ChartRequest chart : report.charts()) {
            chart(chart);
            step.run();
        }
        tags.text("h2", ReportWords.RECIPES);
        tags.text("p", ReportWords.DIFFERENT, "class", "quiet");
        tables.write(report.recipe());
        for (ReportedRun run : report.runs()) {
            tested(run);
            step.run();
        }
        tags.text("p", ReportWords.origin(), "class", "quiet");
        tags.end();
        tags.end();
    }

    private void chart(ChartRequest chart) throws XMLStreamException {
        for (Look look : LOOKS) {
            tags.start("div", "class", "chart only-" + look.id());
            SvgWriter.write(report.chart(chart, look, CHART), tags.xml(), chart.measure().id() + "-" + look.id() + "-");
            tags.end();
        }
    }

    private void tested(ReportedRun run) throws XMLStreamException, IOException {
        tags.text("h2", run.name());
        EvaluationReport test = run.test();
        if (test == null) {
            tags.text("p", ReportWords.untested(report, run), "class", "quiet");
            return;
        }
        tags.text("p", ReportWords.tested(test));
        tags.text("h3", ReportWords.CONFUSION_TITLE);
        tags.text("p", ReportWords.CONFUSION, "class", "quiet");
        tables.confusion(test.confusion().counts(), run.charted().ink());
        if (report.image() != null) {
            mistakes(Report.shown(test));
        }
    }

    private void mistakes(List<Outcome> mistakes) throws XMLStreamException, IOException {
        tags.text("h3", ReportWords.MISTAKES);
        tags.start("div", "class", "mistakes");
        for (Outcome mistake : mistakes) {
            tags.start("figure");
            tags.empty("img", "src", DigitThumbnail.address(report.image().apply(mistake.image())),
                    "alt", "A " + mistake.actual());
            tags.text("figcaption", "%d read as %d, %s".formatted(mistake.actual(), mistake.predicted(),
                    ReportedRun.percent(mistake.confidence())));
            tags.end();
        }
        tags.end();
    }

    private static String style() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/org/digitlab/styles/report.css")) {
            return new String(Objects.requireNonNull(in, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
