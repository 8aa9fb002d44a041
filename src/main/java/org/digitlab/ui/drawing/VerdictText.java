package org.digitlab.ui.drawing;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;

/** Says in words what models make of an image. */
public final class VerdictText {

    private final ResourceBundle words;

    public VerdictText(ResourceBundle words) {
        this.words = words;
    }

    /** What several models make of an image with ink on it, taken together. */
    public String of(Map<Family, Prediction> predictions) {
        return of(Verdict.of(false, predictions), null);
    }

    /** @param trueLabel what the image really shows, or null if unknown */
    String of(Verdict verdict, Integer trueLabel) {
        String said = switch (verdict.kind()) {
            case NOTHING_DRAWN -> say("drawing.verdict.blank");
            case NO_ANSWER -> say("drawing.verdict.noAnswer");
            case NO_DIGIT -> say("drawing.verdict.noDigit");
            case ONE_READS -> say("drawing.verdict.one", verdict.family().title(), verdict.first());
            case BOTH_READ -> say("drawing.verdict.both", verdict.first());
            case BOTH_READ_ONE_UNSURE -> say("drawing.verdict.bothOneUnsure", verdict.first(), other(verdict));
            case DIFFER -> say("drawing.verdict.differ", Family.MLP.title(), verdict.first(),
                    Family.CNN.title(), verdict.second());
            case ONE_READS_OTHER_UNSURE -> say("drawing.verdict.oneOtherUnsure", verdict.family().title(),
                    verdict.first(), other(verdict));
            case ONE_READS_OTHER_REJECTS -> say("drawing.verdict.oneOtherRejects", verdict.family().title(),
                    verdict.first(), other(verdict));
            case UNSURE -> say("drawing.verdict.unsure", verdict.first(), verdict.second());
        };
        return trueLabel == null ? said : say("drawing.verdict.labelled", said, trueLabel);
    }

    private static String other(Verdict verdict) {
        return (verdict.family() == Family.MLP ? Family.CNN : Family.MLP).title();
    }

    private String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(values);
    }
}
