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
     * Row of a table.
     *
     * @param marked whether the row is highlighted
     * @param ink    the colour of the run that the row is about; null if it is about several
     */
    record Row(List<String> cells, boolean marked, Ink ink) {
    }
}
