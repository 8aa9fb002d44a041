package org.digitlab.ui.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.digitlab.data.DigitData;
import org.digitlab.export.RunFinder;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.table.FoldsTable;
import org.digitlab.files.IoConsumer;
import org.digitlab.files.ProgressListener;
import org.digitlab.plot.paint.Plot;
import org.digitlab.ui.common.Words;

/**
 * A chart, table or report that can be exported.
 *
 * @param title   the title in the list
 * @param name    the file name without its ending
 * @param formats the possible formats, the default first
 * @param plot    the chart; null if this is not a chart
 * @param content writes a file; null for a chart, which has more choices
 */
record Exportable(String title, String name, List<FileFormat> formats, Plot plot,
        Writing content) {

    /** Creates the content of a file, which reports its progress. */
    @FunctionalInterface
    interface Writing {
        IoConsumer<OutputStream> of(FileFormat format, ProgressListener progress);
    }

    private static final List<FileFormat> PICTURES = List.of(FileFormat.PNG, FileFormat.SVG, FileFormat.PDF);
    private static final List<FileFormat> TABLES = List.of(FileFormat.CSV, FileFormat.JSON);

    /** @param data returns the current dataset, from which a report shows mistakes; may return null */
    static List<Exportable> of(ExportSource source, Words words, Supplier<DigitData> data) {
        List<Exportable> subjects = new ArrayList<>();
        for (Plot plot : source.plots()) {
            subjects.add(new Exportable(plot.measure().title(), plot.measure().id(), PICTURES, plot, null));
        }
        Writing runs = (format, progress) -> new RunsFile(source, format, data, progress);
        if (source.folds() != null) {
            subjects.add(new Exportable(words.get("export.results"), "results", TABLES, null,
                    (format, progress) -> out -> new FoldsTable(RunFinder.folds(source.folds())).write(format, out)));
        }
        if (source.folds() != null || !source.runs().isEmpty()) {
            subjects.add(new Exportable(words.get("export.measurements"), "measurements", TABLES, null, runs));
        }
        if (!source.runs().isEmpty()) {
            subjects.add(new Exportable(words.get("export.report"), "report",
                    List.of(FileFormat.HTML, FileFormat.PDF), null, runs));
        }
        return subjects;
    }

    boolean isChart() {
        return plot != null;
    }

    /** Returns the title, which lists show. */
    @Override
    public String toString() {
        return title;
    }
}
