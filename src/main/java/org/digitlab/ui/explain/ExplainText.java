package org.digitlab.ui.explain;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitlab.inference.ExplainedScore;
import org.digitlab.inference.Explanation;
import org.digitlab.inference.StageView;
import org.digitlab.inference.StrokeStep;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.gradients.Filters;
import org.digitlab.network.gradients.Stage;
import org.digitlab.ui.common.Words;

/** Formats explanations. */
record ExplainText(Words words) {

    private static final int MAX_NUMBERS = 49;

    /** Returns a number with its sign, as a typographic minus or a plus. */
    static String signed(double value) {
        return number("%+.1f", value);
    }

    static String plain(double value) {
        return number("%.1f", value);
    }

    static String weight(double value) {
        return number("%.2f", value);
    }

    private static String number(String pattern, double value) {
        String number = String.format(Locale.ENGLISH, pattern, value).replace('-', '\u2212');
        return number.replaceAll("^[\u2212+](0\\.0+)$", "$1");
    }

    /** Returns what is explained, for instance "the lead of 3 over 8". */
    private String subject(ExplainedScore contrast) {
        return contrast.hasCounter() ? words.format("explain.lead", contrast.digit(), contrast.counter())
                : words.format("explain.score", contrast.digit());
    }

    /** Returns the score and what the picture shows, for instance "4 leads 9 by 13.6: ink +13.7, blank paper −0.1." */
    String sentence(Explanation found) {
        ExplainedScore contrast = found.contrast();
        String score = contrast.hasCounter()
                ? words.format("explain.leads", contrast.digit(), contrast.counter(), plain(found.score()))
                : words.format("explain.scores", contrast.digit(), plain(found.score()));
        return switch (found.question().method()) {
            case EVIDENCE -> words.format("explain.evidence.said", score, signed(found.sum()),
                    signed(found.blankScore()));
            case SENSITIVITY -> words.format("explain.sensitivity.said", score);
            case REGIONS -> words.format("explain.regions.said", score);
        };
    }

    /** Returns the sentence and the strongest pixel, for screen readers. */
    String picture(Explanation found) {
        int strongest = IntStream.range(0, found.relevance().length).reduce(0, (best, pixel) ->
                Math.abs(found.relevance()[pixel]) > Math.abs(found.relevance()[best]) ? pixel : best);
        return sentence(found) + " " + words.format("explain.strongest", strongest / DigitImage.SIDE + 1,
                strongest % DigitImage.SIDE + 1, speaks(found.contrast(), found.relevance()[strongest]));
    }

    /** Returns for instance "for 3", "for 8" or "against 3". */
    String speaks(ExplainedScore contrast, double contribution) {
        if (contribution >= 0) {
            return words.format("explain.for", contrast.digit());
        }
        return contrast.hasCounter() ? words.format("explain.for", contrast.counter())
                : words.format("explain.against", contrast.digit());
    }

    /** Returns for instance "Convolution 1". */
    String name(Stage stage) {
        return words.format(switch (stage.kind()) {
            case CONVOLUTION -> "explain.stage.convolution";
            case POOLING -> "explain.stage.pooling";
            case DENSE -> "explain.stage.dense";
        }, stage.number());
    }

    /** Returns for instance "Convolution 1 · 32 maps of 26 × 26". */
    String title(Stage stage, int shown) {
        String size = stage.area() == 1 ? words.format("explain.stage.units", stage.units())
                : words.format("explain.stage.maps", stage.units(), stage.rows().size(), stage.columns().size());
        return name(stage) + " · " + size
                + (shown < stage.units() ? " · " + words.format("explain.stage.first", shown) : "");
    }

    /** Returns for instance "Convolution 1, 5 of 32". */
    String unitTitle(StageView view, int unit) {
        return words.format("explain.unit", name(view.stage()), unit + 1, view.stage().units());
    }

    /** Returns a unit's activation, and its contribution for or against a digit. */
    String unitFigures(StageView view, int unit, ExplainedScore contrast) {
        double contribution = view.contributions()[unit];
        String activity = words.format(view.stage().area() == 1 ? "explain.unit.activation" : "explain.unit.mean",
                weight(view.meanActivation(unit)));
        return activity + "\n" + (contribution == 0 ? words.get("explain.unit.silent")
                : words.format("explain.unit.speaks", speaks(contrast, contribution), weight(Math.abs(contribution))));
    }

    /** Returns the weights of a single small kernel row by row, or else the range of the weights. */
    String kernel(Filters filters, int unit) {
        if (filters.inputs() == 1 && filters.size() <= MAX_NUMBERS) {
            return words.format("explain.kernel.numbers", rows(filters, unit));
        }
        DoubleSummaryStatistics range = IntStream.range(unit * filters.size(), (unit + 1) * filters.size())
                .mapToDouble(i -> filters.values()[i]).summaryStatistics();
        return words.format(filters.inputs() == 1 ? "explain.kernel.range.one" : "explain.kernel.range",
                filters.inputs(), filters.height(), filters.width(), weight(Math.min(0, range.getMin())),
                weight(Math.max(0, range.getMax())));
    }

    private static String rows(Filters filters, int unit) {
        return IntStream.range(0, filters.height()).mapToObj(row -> IntStream.range(0, filters.width())
                .mapToObj(column -> weight(filters.weight(unit, 0, row, column))).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    /** Returns everything about a unit, for screen readers. */
    String unit(StageView view, int unit, ExplainedScore contrast) {
        String said = unitTitle(view, unit) + ": " + unitFigures(view, unit, contrast).replace("\n", ", ");
        return view.filters() == null ? said : said + ". " + kernel(view.filters(), unit);
    }

    /** Returns the effect of the newest stroke, or what to do if there are no strokes. */
    String lastStroke(Explanation found) {
        List<StrokeStep> steps = found.steps();
        if (steps.isEmpty()) {
            return words.get("explain.strokes.none");
        }
        return words.format("explain.strokes.last", subject(found.contrast()), plain(before(found, steps.size() - 1)),
                plain(steps.get(steps.size() - 1).score()));
    }

    /** Returns the score before a step; NaN if the previous step is unknown. */
    static double before(Explanation found, int step) {
        if (step > 0) {
            return found.steps().get(step - 1).score();
        }
        return found.steps().get(0).number() == 1 ? found.blankScore() : Double.NaN;
    }

    /** Returns for instance "3 · 71 %". */
    String reading(StrokeStep step) {
        return words.format("explain.strokes.reading", step.prediction().digit(), 100 * step.prediction().confidence());
    }

    /** Returns the description of a step for tooltip and screen readers. */
    String step(Explanation found, int index) {
        StrokeStep step = found.steps().get(index);
        return words.format("explain.strokes.step", step.number(), step.prediction().digit(),
                100 * step.prediction().confidence(), subject(found.contrast()), plain(step.score()));
    }
}
