package org.digitlab.ui.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.digitlab.export.StoredSeries;
import org.digitlab.files.ProgressListener;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.plot.series.RunSeries;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.metrics.MetricsReader;

/** The measurements of one run, read piece by piece while it grows. For one thread at a time, and not the FX thread. */
final class CurveFile implements AutoCloseable {

    private final MetricsReader reader;
    private final RunSeries series;

    private CurveFile(StoredRun run, MetricsReader reader) throws IOException {
        this.reader = reader;
        series = StoredSeries.read(run, reader, ProgressListener.NONE);
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

    /** What was there when the file was opened. */
    RunSeries series() {
        return series;
    }

    /** What came since, ready to be told to whoever takes measurements. */
    List<Consumer<MetricsSink>> news() throws IOException {
        List<Consumer<MetricsSink>> news = new ArrayList<>();
        reader.readTo(new MetricsSink() {
            @Override
            public void iteration(IterationPoint point) {
                news.add(sink -> sink.iteration(point));
            }

            @Override
            public void validation(ValidationPoint point) {
                news.add(sink -> sink.validation(point));
            }
        });
        return news;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
