package org.digitlab.export.report;

import java.util.Locale;
import org.digitlab.files.Versions;
import org.digitlab.metrics.classification.EvaluationReport;

/** What a report says, the same as HTML and as PDF. */
final class ReportWords {

    static final String CURVES = "Curves";
    static final String RECIPES = "Recipes";
    static final String DIFFERENT = "Rows with a \u2260 are those in which the runs differ.";
    static final String TAKEN_FOR = "What each digit was taken for";
    static final String CONFUSION = "Rows: the true digit; columns: what it was taken for.";
    static final String MISTAKES = "The mistakes it was surest of";

    private ReportWords() {
    }

    static String title(Report report) {
        return report.runs().size() == 1 ? "Report on " + report.runs().get(0).name()
                : "Comparison of %d runs".formatted(report.runs().size());
    }

    static String tested(EvaluationReport test) {
        return String.format(Locale.ROOT, "%s of %,d test images recognised, loss %.4f.",
                ReportedRun.percent(test.accuracy()), test.images(), test.loss());
    }

    /** In place of what a test found out. */
    static String untested(Report report, ReportedRun run) {
        if (report.image() == null) {
            return "What was measured on the test images is not shown, for they are not loaded.";
        }
        return run.isMeasured()
                ? "Its test is not shown: it was on other images than those in use, or its details were not kept."
                : "Not measured on the test images.";
    }

    static String origin() {
        return "Written by Digit Lab " + Versions.all().get("digit-lab");
    }
}
