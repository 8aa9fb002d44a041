package org.digitlab.ui.drawing;

import java.util.Map;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.common.Words;

/** Formats the combined predictions for an image. */
public record VerdictText(Words words) {

    /** Returns the combined predictions for an image that is not blank. */
    public String of(Map<Family, Prediction> predictions) {
        return of(Verdict.of(false, predictions), null);
    }

    /** @param trueLabel the true digit, or null if unknown */
    String of(Verdict verdict, Integer trueLabel) {
        String said = switch (verdict.kind()) {
            case NOTHING_DRAWN -> words.get("drawing.verdict.blank");
            case NO_ANSWER -> words.get("drawing.verdict.noAnswer");
            case NO_DIGIT -> words.get("drawing.verdict.noDigit");
            case ONE_READS -> words.format("drawing.verdict.one", verdict.family().title(), verdict.first());
            case BOTH_READ -> words.format("drawing.verdict.both", verdict.first());
            case BOTH_READ_ONE_UNSURE -> words.format("drawing.verdict.bothOneUnsure", verdict.first(), other(verdict));
            case DIFFER -> words.format("drawing.verdict.differ", Family.MLP.title(), verdict.first(),
                    Family.CNN.title(), verdict.second());
            case ONE_READS_OTHER_UNSURE -> words.format("drawing.verdict.oneOtherUnsure", verdict.family().title(),
                    verdict.first(), other(verdict));
            case ONE_READS_OTHER_REJECTS -> words.format("drawing.verdict.oneOtherRejects", verdict.family().title(),
                    verdict.first(), other(verdict));
            case UNSURE -> words.format("drawing.verdict.unsure", verdict.first(), verdict.second());
        };
        return trueLabel == null ? said : words.format("drawing.verdict.labelled", said, trueLabel);
    }

    private static String other(Verdict verdict) {
        return (verdict.family() == Family.MLP ? Family.CNN : Family.MLP).title();
    }
}
