package org.digitlab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.ProgressListener;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.CurveSource;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.RunSeries;
import org.digitlab.plot.series.SeriesRole;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.metrics.MetricsReader;

/**
 * A recorded run with its colour and its curves.
 *
 * @param ink the colour of the curves
 */
public record ChartedRun(StoredRun run, Ink ink, RunSeries series) {

    /**
     * Reads a run's measurements.
     *
     * @throws IOException one sentence, if the run or its measurements cannot be read
     */
    public static ChartedRun read(StoredRun run, Ink ink, ProgressListener progress) throws IOException {
        try (MetricsReader reader = open(run)) {
            return new ChartedRun(run, ink, StoredSeries.read(run, reader, progress));
        }
    }

    /**
     * Reads the measurements of several runs, each in its own colour.
     *
     * @throws IOException one sentence, if a run or its measurements cannot be read
     */
    public static List<ChartedRun> read(List<StoredRun> runs, ProgressListener progress) throws IOException {
        List<Ink> inks = RunInks.of(runs);
        List<ProgressListener> parts = parts(runs, progress);
        List<ChartedRun> charted = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            charted.add(read(runs.get(i), inks.get(i), parts.get(i)));
        }
        return charted;
    }

    List<Curve> curves(Measure measure, XKind kind, double smoothing) {
        return Arrays.stream(SeriesRole.values()).map(role -> new CurveSource(series, measure, role))
                .filter(source -> !source.points().isEmpty())
                .map(source -> source.curve(run.id(), run.name(), ink, kind, smoothing)).toList();
    }

    /**
     * Passes every measurement of a run to {@code sink}, in order.
     *
     * @throws IOException if the run cannot be read; also the cause of an {@link UncheckedIOException} from the sink
     */
    public static void readTo(StoredRun run, MetricsSink sink, ProgressListener progress) throws IOException {
        try (MetricsReader reader = open(run)) {
            StoredSeries.readTo(sink, reader, progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Splits the progress among the runs, in proportion to the size of their measurements. */
    public static List<ProgressListener> parts(List<StoredRun> runs, ProgressListener whole) {
        return whole.parts(runs.stream().map(run -> run.folder().metrics().toFile().length()).toList());
    }

    private static MetricsReader open(StoredRun run) throws IOException {
        if (!run.isReadable()) {
            throw new InvalidFileException(run.folder().path(), run.fault());
        }
        return new MetricsReader(run.folder().metrics());
    }
}
