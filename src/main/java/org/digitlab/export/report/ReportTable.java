package org.digitlab.export.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitlab.plot.series.Ink;

/** A table of a report. */
record ReportTable(List<String> header, List<Row> rows) {

    /** The same in tables of at most so many columns beside the first, which each of them has. */
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
     * A row.
     *
     * @param marked whether it deserves a look
     * @param ink    of the run that it is about; null if it is about several
     */
    record Row(List<String> cells, boolean marked, Ink ink) {
    }
}
