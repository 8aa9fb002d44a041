package org.digitlab.cli.output;

import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.digitlab.metrics.Progress;

/** Progress bar of a training on a terminal. */
final class BarReport implements TrainingReport {

    private final ProgressBar bar;
    private final Consumer<RunReport> whenDone;
    private boolean closed;

    BarReport(Output output, String title, Consumer<RunReport> whenDone) {
        this.whenDone = whenDone;
        bar = new ProgressBarBuilder().setTaskName(title).setInitialMax(0).setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.ASCII).setConsumer(new ConsoleProgressBarConsumer(output.err())).build();
    }

    @Override
    public void progress(Progress progress) {
        bar.maxHint(progress.totalIterations());
        bar.stepTo(progress.iteration());
    }

    @Override
    public void epoch(EpochReport epoch) {
        bar.setExtraMessage(" epoch %d, validation %s".formatted(epoch.epoch(),
                Text.percent(epoch.validationAccuracy())));
        bar.refresh();
    }

    @Override
    public void done(RunReport run) {
        close();
        whenDone.accept(run);
    }

    /** Closes the bar once: closing it again would draw it again, below the results. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            bar.close();
        }
    }
}
