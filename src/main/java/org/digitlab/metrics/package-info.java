/**
 * What is measured, in plain numbers. {@link org.digitlab.metrics.MetricsFeed} carries a training's points from its
 * thread to whoever polls; {@link org.digitlab.metrics.MinMaxSeries} keeps a curve of any length in bounded memory;
 * {@link org.digitlab.metrics.classification.EvaluationReport} tells how good a model is, {@link org.digitlab.metrics.classification.Comparison} which of
 * two is better.
 */
package org.digitlab.metrics;
