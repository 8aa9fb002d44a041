package org.digitlab.ui.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.plot.RunSeries;
import org.digitlab.runs.MetricsReader;
import org.digitlab.runs.StoredRun;

/** The measurements of one run, read piece by piece while it grows. For one thread at a time, and not the FX thread. */
final class CurveFile implements AutoCloseable {

    private final MetricsReader reader;
    private final RunSeries series = new RunSeries();

    private CurveFile(MetricsReader reader) {
        this.reader = reader;
    }

    /** @throws IOException one sentence if the measurements cannot be read */
    static CurveFile open(StoredRun run) throws IOException {
        CurveFile file = new CurveFile(new MetricsReader(run.folder().metrics()));
        try {
            file.reader.readTo(file.series);
            return file;
        } catch (IOException e) {
            file.close();
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
