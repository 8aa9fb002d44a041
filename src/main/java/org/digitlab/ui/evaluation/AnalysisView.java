package org.digitlab.ui.evaluation;

/** A tab of the analysis. */
public enum AnalysisView {
    CONFUSION,
    CLASSES,
    CALIBRATION
}
