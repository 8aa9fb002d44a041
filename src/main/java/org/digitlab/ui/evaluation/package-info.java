/**
 * The Evaluate view: {@link org.digitlab.ui.evaluation.EvaluateController} shows the result of
 * {@link org.digitlab.ui.evaluation.testing.EvaluationViewModel}; sub-packages show the confusion matrix, the calibration and
 * the images.
 */
package org.digitlab.ui.evaluation;
