package org.digitlab.export.report;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Rgb;

/** Writer of HTML tables. Cells carry the colours for light and dark pages; the style sheet chooses. */
record HtmlTables(HtmlTags tags) {

    void write(ReportTable table) throws XMLStreamException {
        tags.start("div", "class", "wide");
        tags.start("table");
        tags.start("tr");
        for (String title : table.header()) {
            tags.text("th", title);
        }
        tags.end();
        for (ReportTable.Row row : table.rows()) {
            row(row);
        }
        tags.end();
        tags.end();
    }

    private void row(ReportTable.Row row) throws XMLStreamException {
        tags.start("tr", "class", row.marked() ? "differs" : "");
        for (int i = 0; i < row.cells().size(); i++) {
            tags.start(i == 0 ? "th" : "td");
            if (i == 0 && row.ink() != null) {
                tags.text("span", "", "class", "chip inked dots-" + row.ink().dots(), "style", style(row.ink()));
            }
            tags.text((i == 0 && row.marked() ? "\u2260 " : "") + row.cells().get(i));
            tags.end();
        }
        tags.end();
    }

    void confusion(int[][] counts, Ink ink) throws XMLStreamException {
        tags.start("table", "class", "confusion inked", "style", style(ink));
        tags.start("tr");
        tags.text("th", "");
        for (int digit = 0; digit < counts.length; digit++) {
            tags.text("th", Integer.toString(digit));
        }
        tags.end();
        for (int actual = 0; actual < counts.length; actual++) {
            row(counts, actual);
        }
        tags.end();
    }

    private void row(int[][] counts, int actual) throws XMLStreamException {
        tags.start("tr");
        tags.text("th", Integer.toString(actual));
        for (int predicted = 0; predicted < counts.length; predicted++) {
            String shade = String.format(Locale.ROOT, "--share:%.3f", ReportTable.shade(counts, actual, predicted));
            tags.text("td", counts[actual][predicted] == 0 ? "" : Integer.toString(counts[actual][predicted]),
                    "class", actual == predicted ? "right" : "wrong", "style", shade);
        }
        tags.end();
    }

    private static String style(Ink ink) {
        return "--light:%s;--dark:%s".formatted(parts(ink.onLight()), parts(ink.onDark()));
    }

    private static String parts(Rgb color) {
        return color.red() + " " + color.green() + " " + color.blue();
    }
}
