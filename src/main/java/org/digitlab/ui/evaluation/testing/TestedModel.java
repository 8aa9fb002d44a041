package org.digitlab.ui.evaluation.testing;

import org.digitlab.metrics.classification.EvaluationReport;

/** A model and its evaluation. */
public record TestedModel(TestableModel subject, EvaluationReport report) {
}
