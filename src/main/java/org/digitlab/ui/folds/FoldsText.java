package org.digitlab.ui.folds;

import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.Spread;
import org.digitlab.network.architecture.Variant;
import org.digitlab.plot.axis.Measure;
import org.digitlab.ui.common.Words;

/** Describes cross-validations. */
final class FoldsText {

    private final Words words;

    FoldsText(Words words) {
        this.words = words;
    }

    /** Returns the progress, for instance "fold 2 of 5 · epoch 3 of 10 · 0:42 left". */
    String progress(FoldProgress progress) {
        Progress training = progress.training();
        return words.format("folds.progress", progress.fold(), progress.folds(), training.epoch(), training.epochs(),
                Words.clock(progress.left()));
    }

    /** Returns the results, for instance "CNN · Classic: accuracy 98.90 % ± 0.10 %, loss 0.0412 ± 0.0031 (5 folds)". */
    String summary(String subject, int count, FoldsResult result) {
        int complete = result.folds().size();
        String folds = complete == count ? words.format("folds.summary.all", complete)
                : words.format("folds.summary.some", complete, count);
        return words.format("folds.summary", subject, meanOf(Measure.ACCURACY, result),
                meanOf(Measure.LOSS, result), folds);
    }

    /** Returns family and variant, for instance "CNN · Classic C32-C64". */
    static String subject(Variant variant) {
        return variant.family().title() + " · " + variant.title();
    }

    /** Returns the mean and standard deviation, for instance "98.90 % ± 0.10 %"; the mean alone for a single fold. */
    String meanOf(Measure measure, FoldsResult result) {
        Spread spread = spread(measure, result);
        String mean = measure.format(spread.mean());
        return Double.isNaN(spread.deviation()) ? mean
                : words.format("folds.mean", mean, measure.format(spread.deviation()));
    }

    /** Returns the description of the box plot for screen readers. */
    String box(Measure measure, FoldsResult result) {
        Spread spread = spread(measure, result);
        return words.format("folds.box.said", measure.title(), measure.format(spread.min()),
                measure.format(spread.max()), measure.format(spread.median()),
                measure.format(spread.lowerQuartile()), measure.format(spread.upperQuartile()),
                measure.format(spread.mean()));
    }

    static Spread spread(Measure measure, FoldsResult result) {
        return measure == Measure.ACCURACY ? result.accuracy() : result.loss();
    }
}
