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
 * A file with the measurements of recorded runs or a report on them, written in the background.
 *
 * @param data     returns the current dataset, from which a report shows mistakes; may return null
 * @param progress called with the fraction done
 */
record RunsFile(ExportSource source, FileFormat format, Supplier<DigitData> data, ProgressListener progress)
        implements IoConsumer<OutputStream> {

    /** The fraction of a report's time that reading the runs takes. */
    private static final double READING = 0.8;

    @Override
    public void accept(OutputStream out) throws IOException {
        List<StoredRun> runs = RunFinder.runs(source.folds() == null ? source.runs() : List.of(source.folds()));
        switch (format) {
            case CSV -> Measurements.writeCsv(runs, out, progress);
            case JSON -> Measurements.writeJson(runs, out, progress);
            default -> report(runs).write(format, out, progress.part(READING, 1));
        }
    }

    private Report report(List<StoredRun> runs) throws IOException {
        DigitData digits = data.get();
        ProgressListener reading = progress.part(0, READING);
        return digits == null ? Report.read(runs, source.requests(), "", null, reading)
                : Report.read(runs, source.requests(), digits.sha256(), digits.test()::image, reading);
    }
}
