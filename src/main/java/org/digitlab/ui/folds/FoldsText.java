package org.digitlab.ui.folds;

import java.util.Locale;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.Spread;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.plot.axis.Measure;
import org.digitlab.runs.StoredFolds;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.ui.common.Words;

/** Describes cross-validations, live and stored. */
record FoldsText(Words words) {

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

    /** Describes the box plot for screen readers. */
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

    /** Returns family and variant, for instance "CNN · Classic C32-C64"; their ids if this version does not know them. */
    static String subject(StoredFolds folds) {
        RunInfo info = folds.record().run().info();
        try {
            return subject(Zoo.find(Family.of(info.model()), info.variant()));
        } catch (IllegalArgumentException e) {
            return info.model() + " · " + info.variant();
        }
    }

    /** Returns a title, for instance "21 Nov 12:03 · CNN · Classic C32-C64, interrupted". */
    String title(StoredFolds folds) {
        String condition = words.get("folds.condition." + name(folds));
        if (!folds.isReadable()) {
            return words.format("folds.title.unreadable", folds.id(), condition);
        }
        String title = words.format("folds.title", Words.date(folds.record().run().started()), subject(folds));
        return folds.condition() == RunCondition.FINISHED ? title
                : words.format("folds.title.condition", title, condition);
    }

    /** Returns the condition and the number of complete folds. */
    String state(StoredFolds folds) {
        String state = words.get("folds.state." + name(folds));
        return folds.isReadable() ? words.format("folds.state", state, folds.record().complete().size(),
                folds.record().folds()) : state;
    }

    private static String name(StoredFolds folds) {
        return folds.condition().name().toLowerCase(Locale.ROOT);
    }
}
