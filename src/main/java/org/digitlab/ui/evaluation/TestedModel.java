package org.digitlab.ui.evaluation;

import org.digitlab.metrics.TestReport;

/** A model and what its test found. */
public record TestedModel(Subject subject, TestReport report) {
}
