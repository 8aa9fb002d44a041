package org.digitlab.ui.evaluation.gallery;

import org.digitlab.metrics.classification.Agreement;
import org.digitlab.metrics.classification.Comparison;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Outcome;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.testing.EvaluationResult;
import org.digitlab.ui.evaluation.testing.Side;
import org.digitlab.ui.evaluation.testing.TestableModel;
import org.digitlab.ui.evaluation.testing.TestedModel;

/** What came of a test, in words. */
public final class EvaluationText {

    private static final double MIN_SHOWN = 1e-4;

    private final Words words;

    public EvaluationText(Words words) {
        this.words = words;
    }

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

    /** Which of two models is better, or that nobody knows; empty for one model. */
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

    public String calibration(TestedModel model) {
        return words.format("evaluation.calibration.error", model.subject().name(),
                model.report().calibration().expectedError() * 100);
    }

    /** As short as can be: the family where that tells the two apart. */
    public String side(EvaluationResult result, Side side) {
        if (!result.hasTwo() || result.a().subject().family() != result.b().subject().family()) {
            return result.side(side).subject().family().title();
        }
        return words.get(side == Side.A ? "evaluation.side.first" : "evaluation.side.second");
    }

    String pick(Pick pick, EvaluationResult result) {
        String own = side(result, pick.side());
        return switch (pick.kind()) {
            case MISTAKES -> words.format("evaluation.pick.mistakes", own);
            case ONLY_WRONG -> words.format("evaluation.pick.only", own, side(result, pick.side().other()));
            case BOTH_WRONG -> words.get("evaluation.pick.both");
            case CELL -> words.format(pick.actual() == pick.predicted() ? "evaluation.pick.right"
                    : "evaluation.pick.cell", pick.actual(), pick.predicted(), own);
        };
    }

    /** For instance "Image 247 is a 4. MLP read 9 (98 %, 4: 1 %). CNN read 4 (99 %)." */
    String image(GalleryImage image, EvaluationResult result) {
        String said = words.format("evaluation.image", image.a().image(), image.a().actual())
                + read(result.a().subject(), image.a());
        return result.hasTwo() ? said + read(result.b().subject(), image.b()) : said;
    }

    private String read(TestableModel subject, Outcome outcome) {
        return words.format(outcome.correct() ? "evaluation.image.right" : "evaluation.image.wrong", subject.name(),
                outcome.predicted(), outcome.confidence() * 100, outcome.actual(), outcome.truthProbability() * 100);
    }

    private String probability(double value) {
        return value < MIN_SHOWN ? words.get("evaluation.p.least")
                : words.format(value < 0.01 ? "evaluation.p.small" : "evaluation.p", value);
    }
}
