/**
 * Quality of classifiers. An {@link org.digitlab.metrics.classification.EvaluationReport} summarises the outcome of every
 * test image; a {@link org.digitlab.metrics.classification.Comparison} tests whether one of two classifiers is better.
 */
package org.digitlab.metrics.classification;
