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
 * One thing that can be exported.
 *
 * @param title   for people
 * @param name    of its file, without an ending
 * @param formats it can be written in, the usual one first
 * @param plot    null unless it is a chart
 * @param content of a file in one of the formats; null for a chart, which has choices of its own
 */
record Exportable(String title, String name, List<FileFormat> formats, Plot plot,
        Writing content) {

    /** Writes a file in one of the formats, which says how far it is. */
    @FunctionalInterface
    interface Writing {
        IoConsumer<OutputStream> of(FileFormat format, ProgressListener headway);
    }

    private static final List<FileFormat> PICTURES = List.of(FileFormat.PNG, FileFormat.SVG, FileFormat.PDF);
    private static final List<FileFormat> TABLES = List.of(FileFormat.CSV, FileFormat.JSON);

    /** @param data the images at hand, of which a report shows mistakes; may give null */
    static List<Exportable> of(ExportSource source, Words words, Supplier<DigitData> data) {
        List<Exportable> subjects = new ArrayList<>();
        for (Plot plot : source.plots()) {
            subjects.add(new Exportable(plot.measure().title(), plot.measure().id(), PICTURES, plot, null));
        }
        Writing runs = (format, headway) -> new RunsFile(source, format, data, headway);
        if (source.folds() != null) {
            subjects.add(new Exportable(words.get("export.results"), "results", TABLES, null,
                    (format, headway) -> out -> new FoldsTable(RunFinder.folds(source.folds())).write(format, out)));
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

    /** By which it is shown in lists. */
    @Override
    public String toString() {
        return title;
    }
}
