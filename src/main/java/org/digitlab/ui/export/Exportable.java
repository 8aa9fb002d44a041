package org.digitlab.ui.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.digitlab.data.DigitData;
import org.digitlab.export.RunFinder;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.report.Report;
import org.digitlab.export.table.FoldsTable;
import org.digitlab.export.table.Measurements;
import org.digitlab.files.IoConsumer;
import org.digitlab.files.ProgressListener;
import org.digitlab.plot.paint.Plot;
import org.digitlab.runs.StoredRun;
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
record Exportable(String title, String name, List<FileFormat> formats, Plot plot, Writing content) {

    /** Creates the content of a file, which reports its progress. */
    @FunctionalInterface
    interface Writing {
        IoConsumer<OutputStream> of(FileFormat format, ProgressListener progress);
    }

    /** The fraction of a report's time that reading the runs takes. */
    private static final double READING = 0.8;
    private static final List<FileFormat> PICTURES = List.of(FileFormat.PNG, FileFormat.SVG, FileFormat.PDF);
    private static final List<FileFormat> TABLES = List.of(FileFormat.CSV, FileFormat.JSON);

    /** @param data returns the current dataset, from which a report shows mistakes; may return null */
    static List<Exportable> of(ExportSource source, Words words, Supplier<DigitData> data) {
        List<Exportable> subjects = new ArrayList<>();
        for (Plot plot : source.plots()) {
            subjects.add(new Exportable(plot.measure().title(), plot.measure().id(), PICTURES, plot, null));
        }
        Writing runs = (format, progress) -> out -> writeRuns(source, format, data, progress, out);
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

    /** Writes the measurements of recorded runs or a report on them. */
    private static void writeRuns(ExportSource source, FileFormat format, Supplier<DigitData> data,
            ProgressListener progress, OutputStream out) throws IOException {
        List<StoredRun> runs = RunFinder.runs(source.folds() == null ? source.runs() : List.of(source.folds()));
        switch (format) {
            case CSV -> Measurements.writeCsv(runs, out, progress);
            case JSON -> Measurements.writeJson(runs, out, progress);
            default -> report(runs, source, data.get(), progress.part(0, READING))
                    .write(format, out, progress.part(READING, 1));
        }
    }

    private static Report report(List<StoredRun> runs, ExportSource source, DigitData digits, ProgressListener progress)
            throws IOException {
        return digits == null ? Report.read(runs, source.requests(), "", null, progress)
                : Report.read(runs, source.requests(), digits.sha256(), digits.test()::image, progress);
    }

    boolean isChart() {
        return plot != null;
    }

    @Override
    public String toString() {
        return title;
    }
}
