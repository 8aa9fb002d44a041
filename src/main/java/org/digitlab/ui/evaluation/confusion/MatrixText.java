package org.digitlab.ui.evaluation.confusion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.digitlab.metrics.classification.ConfusionMatrix;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.ui.common.Words;

/** Formats the cells of a confusion matrix. */
public record MatrixText(Words words) {

    /** Returns all cells, row by row. */
    public List<MatrixCell> cells(ConfusionMatrix matrix, MatrixUnit unit) {
        double worst = IntStream.range(0, Outcomes.CLASSES * Outcomes.CLASSES)
                .filter(cell -> cell / Outcomes.CLASSES != cell % Outcomes.CLASSES)
                .mapToDouble(cell -> unit.value(matrix, cell / Outcomes.CLASSES, cell % Outcomes.CLASSES)).max()
                .orElseThrow();
        List<MatrixCell> cells = new ArrayList<>();
        for (int actual = 0; actual < Outcomes.CLASSES; actual++) {
            for (int predicted = 0; predicted < Outcomes.CLASSES; predicted++) {
                double value = unit.value(matrix, actual, predicted);
                // The square root makes single mistakes visible beside frequent ones.
                double heat = actual == predicted || worst == 0 ? 0 : Math.sqrt(value / worst);
                cells.add(new MatrixCell(actual, predicted, text(matrix.count(actual, predicted), value, unit), heat,
                        said(matrix, actual, predicted)));
            }
        }
        return cells;
    }

    private String text(int count, double value, MatrixUnit unit) {
        return count == 0 ? ""
                : words.format(unit == MatrixUnit.COUNTS ? "evaluation.matrix.count" : "evaluation.matrix.percent", value);
    }

    private String said(ConfusionMatrix matrix, int actual, int predicted) {
        String key = actual == predicted ? "evaluation.matrix.right" : "evaluation.matrix.wrong";
        return words.format(key, actual, predicted, matrix.count(actual, predicted),
                100 * matrix.rowShare(actual, predicted), 100 * matrix.columnShare(actual, predicted));
    }
}
