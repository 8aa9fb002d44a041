package org.digitlab.cli.output;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.classification.ClassScore;
import org.digitlab.metrics.classification.ConfusionMatrix;

/** Accuracy on the drawings that have a label. */
public final class LabeledScore {

    private final ConfusionMatrix confusion = new ConfusionMatrix(LabeledImages.CLASSES);
    private int rejected;

    public void add(PredictionReport prediction) {
        if (prediction.label() != null) {
            confusion.add(prediction.label(), prediction.digit());
            rejected += prediction.rejected() ? 1 : 0;
        }
    }

    /** Prints the score as JSON or text; nothing if no drawing has a label. */
    public void print(Output output, boolean json) {
        if (confusion.total() == 0) {
            return;
        }
        if (json) {
            output.event("summary", Json.object("drawings", confusion.total(), "correct", confusion.correct(),
                    "accuracy", confusion.accuracy(), "rejected", rejected, "confusion", confusion.counts(),
                    "perClass", confusion.perClass()));
        } else {
            print(output);
        }
    }

    private void print(Output output) {
        output.line("%s of %s labelled drawings are correct: %s".formatted(Text.count(confusion.correct()),
                Text.count(confusion.total()), Text.percent(confusion.accuracy())));
        if (rejected > 0) {
            output.line("%s of them rejected as no digit (%s)".formatted(Text.count(rejected),
                    Text.percent((double) rejected / confusion.total())));
        }
        TextTable table = new TextTable(1, "Digit", "Correct", "Drawings", "Predicted as");
        for (ClassScore score : confusion.perClass()) {
            if (score.support() > 0) {
                table.row(score.digit(), Text.percent(score.recall()), score.support(), confusions(score.digit()));
            }
        }
        table.printTo(output);
    }

    /** Returns the wrong predictions of a digit with their counts, the most frequent first. */
    private String confusions(int digit) {
        return IntStream.range(0, LabeledImages.CLASSES).boxed()
                .filter(other -> other != digit && confusion.count(digit, other) > 0)
                .sorted(Comparator.comparing((Integer other) -> -confusion.count(digit, other)))
                .map(other -> "%d (%s)".formatted(other, Text.count(confusion.count(digit, other))))
                .collect(Collectors.joining(", "));
    }
}
