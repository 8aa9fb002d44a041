package org.digitlab.ui.evaluation;

/** What the analysis of a model can show. */
public enum AnalysisView {
    CONFUSION,
    CLASSES,
    CALIBRATION
}
