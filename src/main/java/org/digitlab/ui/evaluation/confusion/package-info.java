/**
 * The confusion matrix: {@link org.digitlab.ui.evaluation.confusion.ConfusionController} shows it as a grid of cells.
 */
package org.digitlab.ui.evaluation.confusion;
