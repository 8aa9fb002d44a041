package org.digitlab.cli.output;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.classification.ClassScore;
import org.digitlab.metrics.classification.ConfusionMatrix;

/** Accuracy on the drawings that have a label. */
public final class LabelledScore {

    private final ConfusionMatrix confusion = new ConfusionMatrix(LabeledImages.CLASSES);
    private int rejected;

    public void add(PredictionReport prediction) {
        if (prediction.label() != null) {
            confusion.add(prediction.label(), prediction.digit());
            rejected += prediction.rejected() ? 1 : 0;
        }
    }

    public boolean isEmpty() {
        return confusion.total() == 0;
    }

    public void printAsJson(Output output) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("drawings", confusion.total());
        fields.put("correct", confusion.correct());
        fields.put("accuracy", confusion.accuracy());
        fields.put("rejected", rejected);
        fields.put("confusion", confusion.counts());
        fields.put("perClass", confusion.perClass());
        output.event("summary", fields);
    }

    public void printAsText(Output output) {
        output.line("%s of %s labelled drawings are correct: %s".formatted(Text.count(confusion.correct()),
                Text.count(confusion.total()), Text.percent(confusion.accuracy())));
        if (rejected > 0) {
            output.line("%s of them rejected as no digit (%s)".formatted(Text.count(rejected),
                    Text.percent((double) rejected / confusion.total())));
        }
        TextTable table = new TextTable(1, "Digit", "Correct", "Drawings", "Predicted as");
        for (ClassScore score : confusion.perClass()) {
            if (score.support() > 0) {
                table.row(score.digit(), Text.percent(score.recall()), score.support(), takenFor(score.digit()));
            }
        }
        table.printTo(output);
    }

    /** Returns the wrong predictions of a digit with their counts, the most frequent first. */
    private String takenFor(int digit) {
        return IntStream.range(0, LabeledImages.CLASSES).boxed()
                .filter(other -> other != digit && confusion.count(digit, other) > 0)
                .sorted(Comparator.comparing((Integer other) -> -confusion.count(digit, other)))
                .map(other -> "%d (%s)".formatted(other, Text.count(confusion.count(digit, other))))
                .collect(Collectors.joining(", "));
    }
}
