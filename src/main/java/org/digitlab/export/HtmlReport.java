package org.digitlab.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.digitlab.metrics.Outcome;
import org.digitlab.metrics.TestReport;
import org.digitlab.plot.Ink;
import org.digitlab.plot.Rgb;

/** Writes a report as one page of HTML that needs nothing else, light or dark as the reader's system is. */
final class HtmlReport {

    private static final PictureSize CHART = new PictureSize(1_000, 360, false);
    private static final List<Look> LOOKS = List.of(Look.LIGHT, Look.DARK);

    private final Report report;
    private final XMLStreamWriter xml;
    private final Headway headway;
    private int steps;

    private HtmlReport(Report report, XMLStreamWriter xml, Headway headway) {
        this.report = report;
        this.xml = xml;
        this.headway = headway;
    }

    /** Leaves {@code out} open. */
    static void write(Report report, OutputStream out, Headway headway) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            writer.write("<!DOCTYPE html>\n");
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            new HtmlReport(report, xml, headway).page();
            xml.flush();
            writer.flush();
        } catch (XMLStreamException e) {
            throw SvgWriter.failure(e);
        } catch (SvgSurface.SvgException e) {
            throw SvgWriter.failure(e.getCause());
        }
    }

    private void page() throws XMLStreamException, IOException {
        start("html", "lang", "en");
        start("head");
        xml.writeEmptyElement("meta");
        xml.writeAttribute("charset", "utf-8");
        text("title", ReportWords.title(report));
        text("style", style());
        xml.writeEndElement();
        start("body");
        text("h1", ReportWords.title(report));
        table(report.summary());
        if (!report.charts().isEmpty()) {
            text("h2", ReportWords.CURVES);
        }
        for (ChartRequest chart : report.charts()) {
            chart(chart);
            step();
        }
        text("h2", ReportWords.RECIPES);
        text("p", ReportWords.DIFFERENT, "class", "quiet");
        table(report.recipe());
        for (ReportedRun run : report.runs()) {
            tested(run);
            step();
        }
        text("p", ReportWords.origin(), "class", "quiet");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void step() throws IOException {
        steps++;
        headway.at((double) steps / report.steps());
    }

    private void table(ReportTable table) throws XMLStreamException {
        start("div", "class", "wide");
        start("table");
        start("tr");
        for (String title : table.header()) {
            text("th", title);
        }
        xml.writeEndElement();
        for (ReportTable.Row row : table.rows()) {
            row(row);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void row(ReportTable.Row row) throws XMLStreamException {
        start("tr", "class", row.marked() ? "differs" : "");
        for (int i = 0; i < row.cells().size(); i++) {
            start(i == 0 ? "th" : "td");
            if (i == 0 && row.ink() != null) {
                text("span", "", "class", "chip inked dots-" + row.ink().dots(), "style", ink(row.ink()));
            }
            xml.writeCharacters((i == 0 && row.marked() ? "\u2260 " : "") + SvgSurface.clean(row.cells().get(i)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void chart(ChartRequest chart) throws XMLStreamException {
        for (Look look : LOOKS) {
            start("div", "class", "chart only-" + look.id());
            SvgWriter.write(report.chart(chart, look, CHART), xml, chart.measure().id() + "-" + look.id() + "-");
            xml.writeEndElement();
        }
    }

    private void tested(ReportedRun run) throws XMLStreamException, IOException {
        text("h2", run.name());
        TestReport test = run.test();
        if (test == null) {
            text("p", ReportWords.untested(report), "class", "quiet");
            return;
        }
        text("p", ReportWords.tested(test));
        text("h3", ReportWords.TAKEN_FOR);
        text("p", ReportWords.CONFUSION, "class", "quiet");
        confusion(test.confusion().counts(), run.charted().ink());
        if (report.image() != null) {
            mistakes(Report.shown(test));
        }
    }

    private void confusion(int[][] counts, Ink ink) throws XMLStreamException {
        start("table", "class", "confusion inked", "style", ink(ink));
        start("tr");
        text("th", "");
        for (int digit = 0; digit < counts.length; digit++) {
            text("th", Integer.toString(digit));
        }
        xml.writeEndElement();
        for (int actual = 0; actual < counts.length; actual++) {
            start("tr");
            text("th", Integer.toString(actual));
            for (int taken = 0; taken < counts.length; taken++) {
                String shade = String.format(Locale.ROOT, "--share:%.3f",
                        ConfusionShade.of(counts, actual, taken));
                text("td", counts[actual][taken] == 0 ? "" : Integer.toString(counts[actual][taken]),
                        "class", actual == taken ? "right" : "wrong", "style", shade);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** For the style sheet, which takes the one that suits the page. */
    private static String ink(Ink ink) {
        return "--light:%s;--dark:%s".formatted(parts(ink.onLight()), parts(ink.onDark()));
    }

    private static String parts(Rgb color) {
        return color.red() + " " + color.green() + " " + color.blue();
    }

    private void mistakes(List<Outcome> mistakes) throws XMLStreamException, IOException {
        text("h3", ReportWords.MISTAKES);
        start("div", "class", "mistakes");
        for (Outcome mistake : mistakes) {
            start("figure");
            xml.writeEmptyElement("img");
            xml.writeAttribute("src", DigitImage.address(report.image().apply(mistake.image())));
            xml.writeAttribute("alt", "A " + mistake.actual());
            text("figcaption", "%d read as %d, %s".formatted(mistake.actual(), mistake.predicted(),
                    ReportedRun.percent(mistake.confidence())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void text(String element, String text, String... attributes) throws XMLStreamException {
        start(element, attributes);
        xml.writeCharacters(SvgSurface.clean(text));
        xml.writeEndElement();
    }

    private void start(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static String style() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/org/digitlab/styles/report.css")) {
            return new String(Objects.requireNonNull(in, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
