package org.digitlab.ui.evaluation.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.digitlab.metrics.classification.Outcome;
import org.digitlab.ui.evaluation.testing.EvaluationResult;
import org.digitlab.ui.evaluation.testing.Side;

/**
 * Which images of a result to look at.
 *
 * @param side      whose mistakes, or whose confusion
 * @param actual    the true digit of a cell; -1 unless it is one
 * @param predicted what the digits of a cell were taken for; -1 unless it is one
 */
public record Pick(Kind kind, Side side, int actual, int predicted) {

    /** The ways to pick. */
    public enum Kind {
        /** All mistakes of a side. */
        MISTAKES,
        /** Those that the other side got right. */
        ONLY_WRONG,
        /** Those that both got wrong. */
        BOTH_WRONG,
        /** One cell of a side's confusion matrix, be they mistakes or not. */
        CELL
    }

    public static Pick cell(Side side, int actual, int predicted) {
        return new Pick(Kind.CELL, side, actual, predicted);
    }

    /** What a result always offers. */
    static List<Pick> of(EvaluationResult result) {
        List<Pick> picks = new ArrayList<>(List.of(of(Kind.MISTAKES, Side.A)));
        if (result.hasTwo()) {
            picks.addAll(List.of(of(Kind.MISTAKES, Side.B), of(Kind.ONLY_WRONG, Side.A),
                    of(Kind.ONLY_WRONG, Side.B), of(Kind.BOTH_WRONG, Side.A)));
        }
        return picks;
    }

    private static Pick of(Kind kind, Side side) {
        return new Pick(kind, side, -1, -1);
    }

    /** The images, the most confident first; of a cell's right ones the least confident, for they tell more. */
    int[] images(EvaluationResult result) {
        Comparator<Outcome> order = Comparator.comparingDouble(Outcome::confidence);
        boolean right = kind == Kind.CELL && actual == predicted;
        return IntStream.range(0, result.images().size()).filter(image -> matches(result, image))
                .mapToObj(image -> result.outcome(side, image)).sorted(right ? order : order.reversed())
                .mapToInt(Outcome::image).toArray();
    }

    private boolean matches(EvaluationResult result, int image) {
        Outcome own = result.outcome(side, image);
        return switch (kind) {
            case MISTAKES -> !own.correct();
            case ONLY_WRONG -> !own.correct() && result.outcome(side.other(), image).correct();
            case BOTH_WRONG -> !own.correct() && !result.outcome(side.other(), image).correct();
            case CELL -> own.actual() == actual && own.predicted() == predicted;
        };
    }
}
