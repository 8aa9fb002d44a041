package org.digitlab.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.data.LabeledImages;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.metrics.ClassScore;
import org.digitlab.metrics.TestReport;
import org.digitlab.network.DigitModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "evaluate", description = "Measures a trained model on the test images.")
final class EvaluateCommand extends LabCommand {

    @Mixin
    private ModelOption model;

    @Mixin
    private DataOption data;

    @Mixin
    private EngineOption engine;

    EvaluateCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException {
        DigitModel opened = model.open(typed(engine::kind));
        TestReport evaluation = Evaluator.test(opened, data.load());
        if (json) {
            output.json(fields(evaluation));
        } else {
            printScores(evaluation);
            printConfusion(evaluation.confusion().counts());
        }
        return DONE;
    }

    private static Map<String, Object> fields(TestReport evaluation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("accuracy", evaluation.accuracy());
        fields.put("loss", evaluation.loss());
        fields.put("images", evaluation.images());
        fields.put("confusion", evaluation.confusion().counts());
        fields.put("perClass", evaluation.confusion().perClass());
        return fields;
    }

    private void printScores(TestReport evaluation) {
        output.line("Accuracy %s, loss %s, %s images".formatted(Text.percent(evaluation.accuracy()),
                Text.loss(evaluation.loss()), Text.count(evaluation.images())));
        output.line("");
        TextTable table = new TextTable(1, "Digit", "Precision", "Recall", "F1", "Images");
        for (ClassScore score : evaluation.confusion().perClass()) {
            table.row(score.digit(), Text.percent(score.precision()), Text.percent(score.recall()),
                    Text.percent(score.f1()), score.support());
        }
        table.printTo(output);
    }

    private void printConfusion(int[][] counts) {
        output.line("");
        output.line("Rows: the true digit; columns: what it was taken for");
        TextTable table = new TextTable(0, "", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        for (int actual = 0; actual < LabeledImages.CLASSES; actual++) {
            Object[] cells = new Object[LabeledImages.CLASSES + 1];
            cells[0] = actual;
            for (int predicted = 0; predicted < LabeledImages.CLASSES; predicted++) {
                cells[predicted + 1] = counts[actual][predicted];
            }
            table.row(cells);
        }
        table.printTo(output);
    }
}
