package org.digitlab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.ClassScore;
import org.digitlab.metrics.ConfusionMatrix;

/** How many of the drawings that had a label were recognised. */
final class LabelledScore {

    private final ConfusionMatrix confusion = new ConfusionMatrix(LabeledImages.CLASSES);

    void add(PredictionReport prediction) {
        if (prediction.label() != null) {
            confusion.add(prediction.label(), prediction.digit());
        }
    }

    boolean isEmpty() {
        return confusion.total() == 0;
    }

    void printAsJson(Output output) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("drawings", confusion.total());
        fields.put("correct", confusion.correct());
        fields.put("accuracy", confusion.accuracy());
        fields.put("confusion", confusion.counts());
        fields.put("perClass", confusion.perClass());
        output.event("summary", fields);
    }

    void printAsText(Output output) {
        output.line("%s of %s labelled drawings are right: %s".formatted(Text.count(confusion.correct()),
                Text.count(confusion.total()), Text.percent(confusion.accuracy())));
        TextTable table = new TextTable(1, "Digit", "Found", "Drawings");
        for (ClassScore score : confusion.perClass()) {
            if (score.support() > 0) {
                table.row(score.digit(), Text.percent(score.recall()), score.support());
            }
        }
        table.printTo(output);
    }
}
