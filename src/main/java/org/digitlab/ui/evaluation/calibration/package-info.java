/**
 * The calibration of models: {@link org.digitlab.ui.evaluation.calibration.ReliabilityChart} draws accuracy against confidence.
 */
package org.digitlab.ui.evaluation.calibration;
