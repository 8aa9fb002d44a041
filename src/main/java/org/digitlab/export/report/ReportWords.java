package org.digitlab.export.report;

import java.util.Locale;
import org.digitlab.files.Versions;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.classification.EvaluationReport;

/** Sentences of a report, the same in HTML and PDF. */
final class ReportWords {

    static final String CURVES = "Curves";
    static final String RECIPES = "Recipes";
    static final String DIFFERENT = "\u2260 marks the rows in which the runs differ.";
    static final String CONFUSION_TITLE = "Confusion matrix";
    static final String CONFUSION = "Rows: true digit; columns: predicted digit.";
    static final String MISTAKES = "Most confident mistakes";

    private ReportWords() {
    }

    static String title(Report report) {
        return report.runs().size() == 1 ? "Report on " + report.runs().get(0).name()
                : "Comparison of %d runs".formatted(report.runs().size());
    }

    static String tested(EvaluationReport test) {
        return String.format(Locale.ROOT, "%s of %,d test images classified correctly, loss %.4f.",
                ReportedRun.percent(test.accuracy()), test.images(), test.loss());
    }

    /** Returns the sentence that stands in place of missing test results. */
    static String untested(Report report, ReportedRun run) {
        if (report.image() == null) {
            return "Test results are not shown: the test images are not loaded.";
        }
        return run.charted().run().record().figure(ResultNames.TEST_ACCURACY).isPresent()
                ? "Test results are not shown: they are of other images, or their details were not saved."
                : "Not evaluated on the test images.";
    }

    static String origin() {
        return "Written by Digit Lab " + Versions.all().get("digit-lab");
    }
}
