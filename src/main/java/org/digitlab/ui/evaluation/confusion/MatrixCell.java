package org.digitlab.ui.evaluation.confusion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.digitlab.metrics.classification.ConfusionMatrix;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.ui.common.Words;

/**
 * A displayed cell of a confusion matrix.
 *
 * @param right whether the cell is on the diagonal
 * @param text  empty if there are no images
 * @param heat  frequency relative to the most frequent mistake, 0 to 1 (square root); 0 on the diagonal
 * @param said  description for tooltip and screen readers
 */
public record MatrixCell(boolean right, String text, double heat, String said) {

    /** Returns all cells, row by row. */
    public static List<MatrixCell> all(ConfusionMatrix matrix, MatrixUnit unit, Words words) {
        double worst = IntStream.range(0, Outcomes.CLASSES * Outcomes.CLASSES)
                .filter(cell -> cell / Outcomes.CLASSES != cell % Outcomes.CLASSES)
                .mapToDouble(cell -> unit.value(matrix, cell / Outcomes.CLASSES, cell % Outcomes.CLASSES)).max()
                .orElseThrow();
        List<MatrixCell> cells = new ArrayList<>();
        for (int actual = 0; actual < Outcomes.CLASSES; actual++) {
            for (int predicted = 0; predicted < Outcomes.CLASSES; predicted++) {
                double value = unit.value(matrix, actual, predicted);
                boolean right = actual == predicted;
                // The square root makes single mistakes visible beside frequent ones.
                double heat = right || worst == 0 ? 0 : Math.sqrt(value / worst);
                String text = matrix.count(actual, predicted) == 0 ? "" : words.format(unit.format(), value);
                cells.add(new MatrixCell(right, text, heat, said(matrix, actual, predicted, words)));
            }
        }
        return cells;
    }

    private static String said(ConfusionMatrix matrix, int actual, int predicted, Words words) {
        String key = actual == predicted ? "evaluation.matrix.right" : "evaluation.matrix.wrong";
        return words.format(key, actual, predicted, matrix.count(actual, predicted),
                100 * matrix.rowShare(actual, predicted), 100 * matrix.columnShare(actual, predicted));
    }
}
