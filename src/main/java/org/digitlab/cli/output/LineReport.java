package org.digitlab.cli.output;

import java.util.function.Consumer;

/** Report of a training as one line for each epoch on standard error, for logs and pipes. */
final class LineReport implements TrainingReport {

    private final Output output;
    private final String title;
    private final Consumer<RunReport> whenDone;

    LineReport(Output output, String title, Consumer<RunReport> whenDone) {
        this.output = output;
        this.title = title;
        this.whenDone = whenDone;
    }

    @Override
    public void epoch(EpochReport epoch) {
        output.note("%s epoch %d/%d: loss %s, accuracy %s, validation loss %s, accuracy %s, %s images/s, %s"
                .formatted(title, epoch.epoch(), epoch.epochs(), Text.loss(epoch.loss()),
                        Text.percent(epoch.accuracy()), Text.loss(epoch.validationLoss()),
                        Text.percent(epoch.validationAccuracy()), Text.count(epoch.imagesPerSecond()),
                        Text.seconds(epoch.seconds())));
    }

    @Override
    public void done(RunReport run) {
        whenDone.accept(run);
    }
}
