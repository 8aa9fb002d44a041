package org.digitlab.export.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitlab.plot.series.Ink;

/** Table of a report. */
record ReportTable(List<String> header, List<Row> rows) {

    /** Splits the table into tables of at most this many columns, each after a copy of the first column. */
    List<ReportTable> parts(int columns) {
        return IntStream.iterate(1, from -> from < header.size(), from -> from + columns)
                .mapToObj(from -> part(from, Math.min(header.size(), from + columns))).toList();
    }

    private ReportTable part(int from, int to) {
        return new ReportTable(cut(header, from, to), rows.stream()
                .map(row -> new Row(cut(row.cells(), from, to), row.marked(), row.ink())).toList());
    }

    private static List<String> cut(List<String> cells, int from, int to) {
        return Stream.concat(cells.stream().limit(1), cells.subList(from, to).stream()).toList();
    }

    /**
     * Returns the shade of a confusion matrix cell, 0 to 1, relative to the largest cell of its kind, correct or wrong: the
     * square root of the ratio, so that small counts stay visible.
     */
    static double shade(int[][] counts, int actual, int predicted) {
        int largest = 1;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                if (row == column == (actual == predicted)) {
                    largest = Math.max(largest, counts[row][column]);
                }
            }
        }
        return Math.sqrt((double) counts[actual][predicted] / largest);
    }

    /**
     * @param marked whether the row is highlighted
     * @param ink    the colour of the run that the row is about; null if it is about several
     */
    record Row(List<String> cells, boolean marked, Ink ink) {
    }
}
