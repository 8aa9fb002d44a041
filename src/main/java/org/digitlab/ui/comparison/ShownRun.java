package org.digitlab.ui.comparison;

import java.io.IOException;
import org.digitlab.plot.series.Palette;
import org.digitlab.runs.RunCondition;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.TaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run on the charts that follows its file. For the FX thread; the file is read elsewhere. */
final class ShownRun {

    private static final Logger LOG = LoggerFactory.getLogger(ShownRun.class);

    private final CurveFile file;
    private final ChartRun chart;
    private final int resumed;
    private boolean growing;
    private boolean reading;
    private boolean left;

    ShownRun(RunRow row, StoredRun run, CurveFile file) {
        this.file = file;
        chart = new ChartRun(run.id(), run.name(), Palette.run(row.markProperty().get()), file.series());
        resumed = resumed(run);
        growing = run.condition() == RunCondition.RUNNING;
    }

    ChartRun chart() {
        return chart;
    }

    /** Whether its measurements were cut back since, for the training went on from a checkpoint. */
    boolean isOutdated(StoredRun run) {
        return resumed != resumed(run);
    }

    /** Takes up what was read of it, and reads on once more after its end. */
    void update(RunRow row, TaskExecutor executor) {
        StoredRun run = row.run();
        chart.nameProperty().set(run.name());
        chart.inkProperty().set(Palette.run(row.markProperty().get()));
        if (growing && !reading) {
            growing = run.condition() == RunCondition.RUNNING;
            reading = true;
            executor.execute(file::news, news -> {
                reading = false;
                news.forEach(point -> point.accept(chart));
                closeIfLeft();
            }, error -> {
                reading = false;
                LOG.warn("The measurements of {} cannot be followed", run.folder().path(), error);
                closeIfLeft();
            });
        }
    }

    /** Lets go of the file. */
    void leave() {
        left = true;
        closeIfLeft();
    }

    private void closeIfLeft() {
        if (!left || reading) {
            return;
        }
        try {
            file.close();
        } catch (IOException e) {
            LOG.debug("{} was closed with a fault", chart.id(), e);
        }
    }

    private static int resumed(StoredRun run) {
        return run.record().resumed().size();
    }
}
