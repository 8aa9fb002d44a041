package org.digitlab.ui.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.digitlab.data.DigitData;
import org.digitlab.export.ChartPicture;
import org.digitlab.export.FileFormat;
import org.digitlab.export.Measurements;
import org.digitlab.export.Report;
import org.digitlab.files.AtomicFiles;

/**
 * What goes into a file.
 *
 * @param source whose runs are meant
 * @param data   the images at hand, of which a report shows mistakes; may give null
 */
record ExportContent(ExportSource source, Supplier<DigitData> data) {

    static AtomicFiles.Content of(ChartPicture picture, FileFormat format) {
        return out -> format.picture().write(picture, out);
    }

    AtomicFiles.Content of(FileFormat format) {
        return switch (format) {
            case CSV -> out -> Measurements.writeCsv(source.runs(), out);
            case JSON -> out -> Measurements.writeJson(source.runs(), out);
            default -> out -> writeReport(format, out);
        };
    }

    private void writeReport(FileFormat format, OutputStream out) throws IOException {
        DigitData digits = data.get();
        Report report = digits == null ? Report.read(source.runs(), "", null)
                : Report.read(source.runs(), digits.sha256(), digits.test()::image);
        report.write(format, out);
    }
}
