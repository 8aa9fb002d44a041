package org.digitlab.export;

import java.io.IOException;
import org.digitlab.files.ProgressListener;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.plot.series.RunSeries;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.metrics.MetricsReader;

/** Reading of the curves of a recorded run, the same for the window and for files. */
public final class StoredSeries {

    private StoredSeries() {
    }

    /**
     * Reads the measurements written so far; the reader can continue into the same series. Until the first epoch is
     * complete, the length of an epoch is the one that the recipe gives.
     *
     * @param run    a readable run
     * @param reader at the beginning of the measurements
     * @throws IOException one sentence if the measurements cannot be read
     */
    public static RunSeries read(StoredRun run, MetricsReader reader, ProgressListener progress) throws IOException {
        RunSeries series = new RunSeries();
        readTo(series, reader, progress);
        if (series.clock().epochLength() == 0) {
            series.expectEpochs(run.record().info().iterationsPerEpoch());
        }
        return series;
    }

    /** Passes on every measurement, in order. */
    static void readTo(MetricsSink sink, MetricsReader reader, ProgressListener progress) throws IOException {
        boolean more = true;
        while (more) {
            more = reader.readPart(sink);
            progress.at(reader.share());
        }
    }
}
