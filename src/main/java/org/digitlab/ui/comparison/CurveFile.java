package org.digitlab.ui.comparison;

import java.io.IOException;
import org.digitlab.export.ChartedRun;
import org.digitlab.files.ProgressListener;
import org.digitlab.metrics.MetricsFeed;
import org.digitlab.plot.series.RunSeries;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.metrics.MetricsReader;

/** The measurements of a run, read as they are appended. For one thread at a time, and not the FX thread. */
final class CurveFile implements AutoCloseable {

    private final MetricsReader reader;
    private final RunSeries series;

    private CurveFile(StoredRun run, MetricsReader reader) throws IOException {
        this.reader = reader;
        series = ChartedRun.series(run, reader, ProgressListener.NONE);
    }

    /** @throws IOException one sentence if the measurements cannot be read */
    static CurveFile open(StoredRun run) throws IOException {
        MetricsReader reader = new MetricsReader(run.folder().metrics());
        try {
            return new CurveFile(run, reader);
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    /** Returns the curves as of the opening of the file. */
    RunSeries series() {
        return series;
    }

    /** Reads the measurements since the last call. */
    MetricsFeed readNew() throws IOException {
        MetricsFeed points = MetricsFeed.unbounded();
        reader.readTo(points);
        return points;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
