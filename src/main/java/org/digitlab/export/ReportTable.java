package org.digitlab.export;

import java.util.List;
import org.digitlab.plot.Ink;

/** A table of a report. */
record ReportTable(List<String> header, List<Row> rows) {

    /**
     * A row.
     *
     * @param marked whether it deserves a look
     * @param ink    of the run that it is about; null if it is about several
     */
    record Row(List<String> cells, boolean marked, Ink ink) {
    }
}
