package org.digitlab.ui.comparison;

import java.io.IOException;
import org.digitlab.plot.series.Palette;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.TaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plotted run that follows its file. For the FX thread; the file is read in the background. */
final class ShownRun {

    private static final Logger LOG = LoggerFactory.getLogger(ShownRun.class);

    private final CurveFile file;
    private final ChartRun chart;
    private final int resumed;
    private boolean growing;
    private boolean reading;
    private boolean closed;

    ShownRun(RunRow row, StoredRun run, CurveFile file) {
        this.file = file;
        chart = new ChartRun(run.id(), run.name(), Palette.run(row.colorIndex()), file.series());
        resumed = resumed(run);
        growing = run.condition() == RunCondition.RUNNING;
    }

    ChartRun chart() {
        return chart;
    }

    /** Returns whether the run was resumed since, and its measurements cut back to the checkpoint. */
    boolean isOutdated(StoredRun run) {
        return resumed != resumed(run);
    }

    /** Updates name and colour, and reads new measurements while the run is under way and once after its end. */
    void update(RunRow row, TaskExecutor executor) {
        StoredRun run = row.run();
        chart.nameProperty().set(run.name());
        chart.inkProperty().set(Palette.run(row.colorIndex()));
        if (growing && !reading) {
            growing = run.condition() == RunCondition.RUNNING;
            reading = true;
            executor.execute(file::readNew, points -> {
                reading = false;
                points.drainTo(chart);
                closeIfIdle();
            }, error -> {
                reading = false;
                LOG.warn("The measurements of {} cannot be read", run.folder().path(), error);
                closeIfIdle();
            });
        }
    }

    /** Closes the file, after a read that is under way. */
    void close() {
        closed = true;
        closeIfIdle();
    }

    private void closeIfIdle() {
        if (!closed || reading) {
            return;
        }
        try {
            file.close();
        } catch (IOException e) {
            LOG.debug("{} could not be closed", chart.id(), e);
        }
    }

    private static int resumed(StoredRun run) {
        return run.record().resumed().size();
    }
}
