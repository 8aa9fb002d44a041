package org.digitlab.ui.evaluation.confusion;

/**
 * One cell of a confusion matrix as it is shown.
 *
 * @param text empty for no images
 * @param heat how much of a mistake it is compared with the worst one, 0 to 1; 0 on the diagonal
 * @param said the whole of it in a sentence
 */
public record MatrixCell(int actual, int predicted, String text, double heat, String said) {

    boolean isRight() {
        return actual == predicted;
    }
}
