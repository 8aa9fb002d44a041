package org.digitlab.export;

import java.io.IOException;
import org.digitlab.files.ProgressListener;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.plot.series.RunSeries;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.metrics.MetricsReader;

/** Reads the curves of a stored run, in the same way for the screen and for files. */
public final class StoredSeries {

    private StoredSeries() {
    }

    /**
     * Reads what there is so far; the reader can go on into the same series. Before the first epoch is over, its length
     * is that of the recipe.
     *
     * @param run    one that can be read
     * @param reader at the beginning of its measurements
     * @throws IOException one sentence if the measurements cannot be read
     */
    public static RunSeries read(StoredRun run, MetricsReader reader, ProgressListener headway) throws IOException {
        RunSeries series = new RunSeries();
        readTo(series, reader, headway);
        if (series.clock().epochLength() == 0) {
            series.expectEpochs(run.record().info().epochLength());
        }
        return series;
    }

    /** Hands on every measurement in its order. */
    static void readTo(MetricsSink sink, MetricsReader reader, ProgressListener headway) throws IOException {
        boolean more = true;
        while (more) {
            more = reader.readPart(sink);
            headway.at(reader.share());
        }
    }
}
