package org.digitlab.ui.evaluation.confusion;

/**
 * A displayed cell of a confusion matrix.
 *
 * @param text empty if there are no images
 * @param heat frequency relative to the most frequent mistake, 0 to 1 (square root); 0 on the diagonal
 * @param said description for tooltip and screen readers
 */
public record MatrixCell(int actual, int predicted, String text, double heat, String said) {

    boolean isRight() {
        return actual == predicted;
    }
}
