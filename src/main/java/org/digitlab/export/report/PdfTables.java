package org.digitlab.export.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;
import org.digitlab.export.picture.Look;
import org.digitlab.export.surface.Typeface;
import org.digitlab.plot.paint.Lettering;
import org.digitlab.plot.paint.PlotColors;
import org.digitlab.plot.paint.Surface.Align;
import org.digitlab.plot.paint.Swatch;
import org.digitlab.plot.paint.Trace;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Pen;
import org.digitlab.plot.series.Rgb;

/** Drawing of tables. Columns share the width by their content; texts that do not fit are shortened. */
record PdfTables(PdfPages pages) {

    private static final double ROW = 18;
    private static final double PADDING = 6;
    private static final double CHIP = 8;
    private static final double CELL = 34;
    private static final PlotColors COLORS = Look.PRINT.colors();
    private static final Rgb MARK = Rgb.of("#fff4d6");
    /** Correct cells are neutral, wrong ones have the colour of the run, as in the window. */
    private static final Rgb RIGHT = Look.LIGHT.colors().muted().faded(0.6);

    void write(ReportTable table) throws IOException {
        double[] widths = widths(table);
        row(table.header(), widths, false, null);
        for (ReportTable.Row row : table.rows()) {
            row(row.cells(), widths, row.marked(), row.ink());
        }
        pages.skip(ROW / 2);
    }

    void confusion(int[][] counts, Ink ink) throws IOException {
        pages.need((counts.length + 1) * ROW);
        for (int digit = 0; digit < counts.length; digit++) {
            cell(Integer.toString(digit), (digit + 1) * CELL, 0, null);
            cell(Integer.toString(digit), 0, (digit + 1) * ROW, null);
        }
        for (int actual = 0; actual < counts.length; actual++) {
            for (int taken = 0; taken < counts.length; taken++) {
                Rgb tint = (actual == taken ? RIGHT : ink.onLight()).faded(0.5 * ReportTable.shade(counts, actual, taken));
                String count = counts[actual][taken] == 0 ? "" : Integer.toString(counts[actual][taken]);
                cell(count, (taken + 1) * CELL, (actual + 1) * ROW, tint);
            }
        }
        pages.skip((counts.length + 1.5) * ROW);
    }

    private void cell(String text, double x, double y, Rgb tint) {
        double left = PdfPages.MARGIN + x;
        double top = pages.top() + y;
        if (tint != null && tint.opacity() > 0) {
            pages.surface().fill(Trace.rectangle(left, top, CELL - 1, ROW - 1), tint);
        }
        pages.surface().text(text, left + CELL / 2, Lettering.SMALL.middle(top + ROW / 2), Align.CENTER,
                Lettering.SMALL, COLORS.strong());
    }

    private void row(List<String> cells, double[] widths, boolean marked, Ink chip) throws IOException {
        pages.need(ROW);
        double top = pages.top();
        double baseline = Lettering.SMALL.middle(top + ROW / 2);
        double x = PdfPages.MARGIN;
        if (marked) {
            pages.surface().fill(Trace.rectangle(x, top, PdfPages.WIDTH, ROW), MARK);
        }
        pages.surface().line(x, top + ROW, x + PdfPages.WIDTH, top + ROW, Pen.solid(COLORS.grid(), 1));
        if (chip != null) {
            Swatch.paint(pages.surface(), x, top + (ROW - CHIP) / 2, CHIP, chip, COLORS.surface());
        }
        for (int i = 0; i < widths.length; i++) {
            String text = (i == 0 && marked ? "\u2260 " : "") + cells.get(i);
            double inset = i == 0 && chip != null ? CHIP + PADDING : 0;
            pages.surface().text(Typeface.shortened(text, Lettering.SMALL, widths[i] - PADDING - inset),
                    i == 0 ? x + inset : x + widths[i], baseline, i == 0 ? Align.LEFT : Align.RIGHT, Lettering.SMALL,
                    COLORS.strong());
            x += widths[i];
        }
        pages.skip(ROW);
    }

    private static double[] widths(ReportTable table) {
        double[] widths = new double[table.header().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Typeface.width(table.header().get(i), Lettering.SMALL);
            for (ReportTable.Row row : table.rows()) {
                double width = Typeface.width(row.cells().get(i), Lettering.SMALL);
                widths[i] = Math.max(widths[i], width + (i == 0 ? CHIP + PADDING : 0));
            }
            widths[i] += 2 * PADDING;
        }
        double widest = DoubleStream.iterate(PdfPages.WIDTH, most -> most - 1)
                .filter(most -> sum(widths, most) <= PdfPages.WIDTH).findFirst().orElseThrow();
        return DoubleStream.of(widths).map(width -> Math.min(width, widest)).toArray();
    }

    /** Shrinks only the widest columns: a long name must not take the space of numbers. */
    private static double sum(double[] widths, double most) {
        return DoubleStream.of(widths).map(width -> Math.min(width, most)).sum();
    }
}
