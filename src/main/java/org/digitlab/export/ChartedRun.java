package org.digitlab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.ProgressListener;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.CurveSource;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Palette;
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
            return new ChartedRun(run, ink, series(run, reader, progress));
        }
    }

    /**
     * Reads the measurements of several runs, each in its own colour.
     *
     * @throws IOException one sentence, if a run or its measurements cannot be read
     */
    public static List<ChartedRun> read(List<StoredRun> runs, ProgressListener progress) throws IOException {
        List<Ink> inks = inks(runs);
        List<ProgressListener> parts = parts(runs, progress);
        List<ChartedRun> charted = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            charted.add(read(runs.get(i), inks.get(i), parts.get(i)));
        }
        return charted;
    }

    /**
     * Reads the measurements written so far; the reader can continue into the same series. Until the first epoch is
     * complete, the length of an epoch is the one that the recipe gives.
     *
     * @param run    a readable run
     * @param reader at the beginning of the measurements
     * @throws IOException one sentence if the measurements cannot be read
     */
    public static RunSeries series(StoredRun run, MetricsReader reader, ProgressListener progress) throws IOException {
        RunSeries series = new RunSeries();
        readTo(series, reader, progress);
        if (series.clock().epochLength() == 0) {
            series.clock().setEpochLength(run.record().info().iterationsPerEpoch());
        }
        return series;
    }

    private static void readTo(MetricsSink sink, MetricsReader reader, ProgressListener progress) throws IOException {
        boolean more = true;
        while (more) {
            more = reader.readPart(sink);
            progress.at(reader.share());
        }
    }

    /** Returns a colour for each run, its own if it has one; all different while there are enough. */
    public static List<Ink> inks(List<StoredRun> runs) {
        int[] uses = new int[Palette.size()];
        Map<StoredRun, Integer> indices = new IdentityHashMap<>();
        runs.stream().filter(run -> run.label().hasColor())
                .forEach(run -> indices.put(run, used(Palette.apart(run.label().colorIndex(), uses), uses)));
        runs.stream().filter(run -> !run.label().hasColor())
                .forEach(run -> indices.put(run, used(Palette.next(uses, run.record().info().model()), uses)));
        return runs.stream().map(run -> Palette.run(indices.get(run))).toList();
    }

    private static int used(int colorIndex, int[] uses) {
        uses[colorIndex] += Palette.SHOWN;
        return colorIndex;
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
            readTo(sink, reader, progress);
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
