package org.digitlab.cli.output;

import java.util.Map;
import org.digitlab.cli.option.TypedModel;
import org.digitlab.metrics.classification.Calibration;
import org.digitlab.metrics.classification.ClassScore;
import org.digitlab.metrics.classification.Comparison;
import org.digitlab.metrics.classification.Comparison.Agreement;
import org.digitlab.metrics.classification.ConfusionMatrix;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Interval;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.metrics.classification.Outcomes;

/** Prints evaluation results as text or JSON. */
public record EvaluationPrinter(Output output, boolean json) {

    public void print(TypedModel model, EvaluationReport report) {
        if (json) {
            output.json(fields(model, report));
        } else {
            print(report);
        }
    }

    /** Prints the results of two models on the same images. */
    public void print(TypedModel model, EvaluationReport report, TypedModel against, EvaluationReport other) {
        Comparison comparison = Comparison.of(report, other);
        if (json) {
            Map<String, Object> fields = fields(model, report);
            fields.put("against", fields(against, other));
            fields.put("comparison", fields(comparison));
            output.json(fields);
            return;
        }
        output.line(model + ":");
        print(report);
        output.line("");
        output.line(against + ":");
        print(other);
        output.line("");
        print(comparison, model, against);
    }

    private static Map<String, Object> fields(TypedModel model, EvaluationReport report) {
        return Json.object("model", model.toString(), "accuracy", report.accuracy(), "interval", report.interval(),
                "loss", report.loss(), "images", report.images(), "confusion", report.confusion().counts(),
                "perClass", report.confusion().perClass(), "calibration", report.calibration(),
                "latency", report.latency(), "mistakes", report.mistakes());
    }

    private static Map<String, Object> fields(Comparison comparison) {
        return Json.object("bothRight", comparison.count(Agreement.BOTH_RIGHT),
                "onlyModelRight", comparison.count(Agreement.ONLY_A_RIGHT),
                "onlyAgainstRight", comparison.count(Agreement.ONLY_B_RIGHT),
                "bothWrong", comparison.count(Agreement.BOTH_WRONG), "pValue", comparison.pValue(),
                "significant", comparison.significant());
    }

    private void print(EvaluationReport report) {
        printFigures(report);
        printScores(report.confusion());
        printConfusion(report.confusion());
        printCalibration(report);
    }

    private void print(Comparison comparison, TypedModel model, TypedModel against) {
        int onlyModel = comparison.count(Agreement.ONLY_A_RIGHT);
        int onlyAgainst = comparison.count(Agreement.ONLY_B_RIGHT);
        output.line("Both are right: %s; only %s: %s; only %s: %s; neither: %s".formatted(
                Text.count(comparison.count(Agreement.BOTH_RIGHT)), model, Text.count(onlyModel), against,
                Text.count(onlyAgainst), Text.count(comparison.count(Agreement.BOTH_WRONG))));
        output.line("McNemar's exact test: p %s, ".formatted(Text.probability(comparison.pValue()))
                + (comparison.significant() ? "%s is better".formatted(onlyModel > onlyAgainst ? model : against)
                        : "the difference is not significant"));
    }

    private void printFigures(EvaluationReport report) {
        Interval interval = report.interval();
        Latency latency = report.latency();
        output.line("Accuracy %s, loss %s, %s images, %s mistakes".formatted(Text.percent(report.accuracy()),
                Text.loss(report.loss()), Text.count(report.images()), Text.count(report.mistakes().size())));
        output.line("95 %% interval of the accuracy: %s to %s".formatted(Text.percent(interval.low()),
                Text.percent(interval.high())));
        output.line("Latency: median %s, p99 %s (engine: %s)".formatted(
                Text.millis(latency.millisP50()), Text.millis(latency.millisP99()), latency.engine()));
    }

    private void printScores(ConfusionMatrix confusion) {
        output.line("");
        TextTable table = new TextTable(1, "Digit", "Precision", "Recall", "F1", "Images");
        for (ClassScore score : confusion.perClass()) {
            table.row(score.digit(), percent(score.precision()), percent(score.recall()), percent(score.f1()),
                    score.support());
        }
        table.printTo(output);
    }

    private static String percent(Double part) {
        return part == null ? Text.NOTHING : Text.percent(part);
    }

    private void printConfusion(ConfusionMatrix confusion) {
        output.line("");
        output.line("Rows: true digit; columns: predicted digit");
        TextTable table = new TextTable(0, "", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        for (int actual = 0; actual < Outcomes.CLASSES; actual++) {
            Object[] cells = new Object[Outcomes.CLASSES + 1];
            cells[0] = actual;
            for (int predicted = 0; predicted < Outcomes.CLASSES; predicted++) {
                cells[predicted + 1] = confusion.count(actual, predicted);
            }
            table.row(cells);
        }
        table.printTo(output);
    }

    private void printCalibration(EvaluationReport report) {
        output.line("");
        output.line("Expected calibration error: " + Text.percent(report.calibration().expectedError()));
        TextTable table = new TextTable(1, "Confidence", "Mean", "Accuracy", "Images");
        for (Calibration.Bin bin : report.calibration().bins()) {
            if (bin.count() > 0) {
                table.row("%s to %s".formatted(Text.percent(bin.from()), Text.percent(bin.to())),
                        Text.percent(bin.confidence()), Text.percent(bin.accuracy()), bin.count());
            }
        }
        table.printTo(output);
    }
}
