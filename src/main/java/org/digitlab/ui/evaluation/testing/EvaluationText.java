package org.digitlab.ui.evaluation.testing;

import org.digitlab.metrics.classification.Comparison;
import org.digitlab.metrics.classification.Comparison.Agreement;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.ui.common.Words;

/** Formats evaluation results. */
public record EvaluationText(Words words) {

    private static final double MIN_P = 1e-4;

    public String accuracy(EvaluationReport report) {
        return words.format("evaluation.accuracy", report.accuracy() * 100);
    }

    public String interval(EvaluationReport report) {
        return words.format("evaluation.interval", report.interval().low() * 100, report.interval().high() * 100);
    }

    public String errors(EvaluationReport report) {
        return words.format("evaluation.errors", report.mistakes().size(), report.images(), report.loss());
    }

    public String latency(EvaluationReport report) {
        return report.latency() == null ? words.get("evaluation.latency.unknown")
                : words.format("evaluation.latency", report.latency().millisP50(), report.latency().millisP99());
    }

    /** Returns which of two models is better, if the difference is significant; empty for one model. */
    public String comparison(EvaluationResult result) {
        if (!result.hasTwo()) {
            return "";
        }
        Comparison comparison = result.comparison();
        int onlyA = comparison.count(Agreement.ONLY_A_RIGHT);
        int onlyB = comparison.count(Agreement.ONLY_B_RIGHT);
        String a = result.a().subject().name();
        String b = result.b().subject().name();
        if (!comparison.significant()) {
            return words.format("evaluation.even", a, onlyA, b, onlyB, probability(comparison.pValue()));
        }
        return words.format("evaluation.better", a, onlyA, b, onlyB, probability(comparison.pValue()),
                onlyA > onlyB ? a : b);
    }

    /** @param models the models that have changed since they were evaluated; may be empty */
    public String outdated(String models) {
        return models.isEmpty() ? "" : words.format("evaluation.outdated", models);
    }

    public String calibration(TestedModel model) {
        return words.format("evaluation.calibration.error", model.subject().name(),
                model.report().calibration().expectedError() * 100);
    }

    /** Returns the shortest unambiguous name: the family, or "First" and "Second" for two models of one family. */
    public String side(EvaluationResult result, Side side) {
        if (!result.hasTwo() || result.a().subject().family() != result.b().subject().family()) {
            return result.side(side).subject().family().title();
        }
        return words.get(side == Side.A ? "evaluation.side.first" : "evaluation.side.second");
    }

    private String probability(double value) {
        return value < MIN_P ? words.get("evaluation.p.least")
                : words.format(value < 0.01 ? "evaluation.p.small" : "evaluation.p", value);
    }
}
