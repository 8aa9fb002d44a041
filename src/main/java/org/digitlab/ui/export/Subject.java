package org.digitlab.ui.export;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.export.FileFormat;
import org.digitlab.plot.Plot;
import org.digitlab.ui.common.Words;

/**
 * One thing that can be exported.
 *
 * @param title   for people
 * @param name    of its file, without an ending
 * @param formats it can be written in, the usual one first
 * @param plot    null unless it is a chart
 */
record Subject(String title, String name, List<FileFormat> formats, Plot plot) {

    private static final List<FileFormat> PICTURES = List.of(FileFormat.PNG, FileFormat.SVG, FileFormat.PDF);

    static List<Subject> of(ExportSource source, Words words) {
        List<Subject> subjects = new ArrayList<>();
        for (Plot plot : source.plots()) {
            subjects.add(new Subject(plot.measure().title(), plot.measure().id(), PICTURES, plot));
        }
        if (!source.runs().isEmpty()) {
            subjects.add(new Subject(words.get("export.measurements"), "measurements",
                    List.of(FileFormat.CSV, FileFormat.JSON), null));
            subjects.add(new Subject(words.get("export.report"), "report",
                    List.of(FileFormat.HTML, FileFormat.PDF), null));
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
