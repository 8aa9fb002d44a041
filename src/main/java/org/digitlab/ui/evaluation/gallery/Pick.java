package org.digitlab.ui.evaluation.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.digitlab.metrics.classification.Outcome;
import org.digitlab.ui.evaluation.testing.EvaluationResult;
import org.digitlab.ui.evaluation.testing.EvaluationText;
import org.digitlab.ui.evaluation.testing.Side;

/**
 * A choice of images of a result.
 *
 * @param side      the model whose predictions count
 * @param actual    true digit of the cell; -1 for other kinds
 * @param predicted predicted digit of the cell; -1 for other kinds
 */
public record Pick(Kind kind, Side side, int actual, int predicted) {

    /** How images are chosen. */
    public enum Kind {
        /** All mistakes of the side. */
        MISTAKES,
        /** Mistakes of the side that the other side gets right. */
        ONLY_WRONG,
        /** Mistakes of both sides. */
        BOTH_WRONG,
        /** A cell of the side's confusion matrix, also on the diagonal. */
        CELL
    }

    public static Pick cell(Side side, int actual, int predicted) {
        return new Pick(Kind.CELL, side, actual, predicted);
    }

    /** Returns the choices for every result. */
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

    /** Returns the title in the list of choices. */
    String title(EvaluationResult result, EvaluationText text) {
        String own = text.side(result, side);
        return switch (kind) {
            case MISTAKES -> text.words().format("evaluation.pick.mistakes", own);
            case ONLY_WRONG -> text.words().format("evaluation.pick.only", own, text.side(result, side.other()));
            case BOTH_WRONG -> text.words().get("evaluation.pick.both");
            case CELL -> text.words().format(actual == predicted ? "evaluation.pick.right" : "evaluation.pick.cell",
                    actual, predicted, own);
        };
    }

    /** Returns image indexes, most confident first; for a cell on the diagonal least confident first. */
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
