package org.digitlab.ui.evaluation.testing;

import org.digitlab.metrics.classification.EvaluationReport;

/** A model and what its test found. */
public record TestedModel(TestableModel subject, EvaluationReport report) {
}
