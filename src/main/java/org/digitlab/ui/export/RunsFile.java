package org.digitlab.ui.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.digitlab.data.DigitData;
import org.digitlab.export.FileFormat;
import org.digitlab.export.Measurements;
import org.digitlab.export.Report;
import org.digitlab.export.RunFinder;
import org.digitlab.files.AtomicFiles;
import org.digitlab.runs.StoredRun;

/**
 * A file about stored runs: their measurements or a report. It is read and written in the background.
 *
 * @param data the images at hand, of which a report shows mistakes; may give null
 */
record RunsFile(ExportSource source, FileFormat format, Supplier<DigitData> data) implements AtomicFiles.Content {

    @Override
    public void writeTo(OutputStream out) throws IOException {
        List<StoredRun> runs = RunFinder.runs(source.folds() == null ? source.runs() : List.of(source.folds()));
        switch (format) {
            case CSV -> Measurements.writeCsv(runs, out);
            case JSON -> Measurements.writeJson(runs, out);
            default -> report(runs).write(format, out);
        }
    }

    private Report report(List<StoredRun> runs) throws IOException {
        DigitData digits = data.get();
        return digits == null ? Report.read(runs, source.requests(), "", null)
                : Report.read(runs, source.requests(), digits.sha256(), digits.test()::image);
    }
}
