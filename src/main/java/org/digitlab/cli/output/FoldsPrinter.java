package org.digitlab.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.folds.FoldObserver;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.Spread;
import org.digitlab.metrics.ValidationPoint;

/** Prints a cross-validation: JSON events, or lines on standard error and a table at the end. */
public final class FoldsPrinter implements FoldObserver {

    private final Output output;
    private final boolean json;
    private final String title;
    private final int folds;
    private final int epochs;
    private volatile FoldProgress progress;
    private final SavingNotes saving;
    private volatile int complete;

    public FoldsPrinter(Output output, boolean json, String title, int folds, int epochs) {
        this.output = output;
        this.json = json;
        this.title = title;
        this.folds = folds;
        this.epochs = epochs;
        saving = new SavingNotes(output, title);
    }

    @Override
    public void progress(FoldProgress now) {
        progress = now;
    }

    @Override
    public void validation(int fold, ValidationPoint point) {
        if (point.scope() != ValidationPoint.Scope.EPOCH) {
            return;
        }
        if (json) {
            output.event("epoch", Json.object("fold", fold, "epoch", point.epoch(), "loss", point.loss(),
                    "accuracy", point.accuracy()));
        } else {
            output.note("%s fold %d/%d, epoch %d/%d: loss %s, accuracy %s, %s left".formatted(title, fold, folds,
                    point.epoch(), epochs, Text.loss(point.loss()), Text.percent(point.accuracy()),
                    Text.seconds(progress.left().toMillis() / 1e3)));
        }
    }

    @Override
    public void unsaved(String problem) {
        saving.unsaved(problem);
    }

    @Override
    public void savedAgain() {
        saving.savedAgain();
    }

    @Override
    public void done(FoldResult result) {
        complete = result.fold();
        if (json) {
            output.event("fold", result);
        }
    }

    /** @param folder the folder of the cross-validation */
    public void done(FoldsResult result, Path folder) {
        if (json) {
            output.event("result", Json.joined(Json.object("path", folder.toString()), result));
            return;
        }
        printFolds(result);
        output.line("");
        printSpread(result.accuracy(), result.loss());
        printFolder(folder);
    }

    /** Reports that the cross-validation was stopped early. */
    public void stopped(Path folder) {
        if (json) {
            output.event("stopped", Json.object("complete", complete, "folds", folds, "path", folder.toString()));
            return;
        }
        output.line("Stopped, %d of %d folds are complete".formatted(complete, folds));
        printFolder(folder);
    }

    private void printFolder(Path folder) {
        if (saving.isSaved() && Files.exists(folder)) {
            output.line("Saved in " + folder);
        }
    }

    /** Reports a failure. */
    public void failed(Path folder) {
        output.note("%d of %d folds are complete".formatted(complete, folds)
                + (saving.isSaved() ? " and saved in " + folder : ""));
    }

    /** @throws IOException one sentence, if a file could not be saved; thrown after the report */
    public void checkSaved() throws IOException {
        saving.check();
    }

    private void printFolds(FoldsResult result) {
        TextTable table = new TextTable(0, "Fold", "Training images", "Validation images", "Accuracy", "Loss", "Time");
        for (FoldResult fold : result.folds()) {
            table.row(fold.fold(), Text.count(fold.trained()), Text.count(fold.validated()),
                    Text.percent(fold.accuracy()), Text.loss(fold.loss()), Text.seconds(fold.seconds()));
        }
        table.printTo(output);
    }

    private void printSpread(Spread accuracy, Spread loss) {
        output.line("Accuracy %s ± %s, loss %s ± %s (mean ± standard deviation of the folds)".formatted(
                Text.percent(accuracy.mean()), Text.percent(accuracy.deviation()), Text.loss(loss.mean()),
                Text.loss(loss.deviation())));
        output.line("Accuracy from %s to %s, median %s, quartiles %s and %s".formatted(Text.percent(accuracy.min()),
                Text.percent(accuracy.max()), Text.percent(accuracy.median()),
                Text.percent(accuracy.lowerQuartile()), Text.percent(accuracy.upperQuartile())));
    }
}
