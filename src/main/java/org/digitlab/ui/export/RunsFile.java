package org.digitlab.ui.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.digitlab.data.DigitData;
import org.digitlab.export.RunFinder;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.report.Report;
import org.digitlab.export.table.Measurements;
import org.digitlab.files.IoConsumer;
import org.digitlab.files.ProgressListener;
import org.digitlab.runs.StoredRun;

/**
 * A file about stored runs: their measurements or a report. It is read and written in the background.
 *
 * @param data    the images at hand, of which a report shows mistakes; may give null
 * @param headway told how far it is
 */
record RunsFile(ExportSource source, FileFormat format, Supplier<DigitData> data, ProgressListener headway)
        implements IoConsumer<OutputStream> {

    /** Of a report, the rest is for drawing it. */
    private static final double READING = 0.8;

    @Override
    public void accept(OutputStream out) throws IOException {
        List<StoredRun> runs = RunFinder.runs(source.folds() == null ? source.runs() : List.of(source.folds()));
        switch (format) {
            case CSV -> Measurements.writeCsv(runs, out, headway);
            case JSON -> Measurements.writeJson(runs, out, headway);
            default -> report(runs).write(format, out, headway.part(READING, 1));
        }
    }

    private Report report(List<StoredRun> runs) throws IOException {
        DigitData digits = data.get();
        ProgressListener reading = headway.part(0, READING);
        return digits == null ? Report.read(runs, source.requests(), "", null, reading)
                : Report.read(runs, source.requests(), digits.sha256(), digits.test()::image, reading);
    }
}
