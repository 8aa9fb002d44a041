/**
 * Metrics as plain numbers. {@link org.digitlab.metrics.MetricsFeed} passes the points of a training from its thread to
 * readers, {@link org.digitlab.metrics.MinMaxSeries} stores a curve of any length in bounded memory, and
 * {@link org.digitlab.metrics.Spread} describes the results of folds.
 */
package org.digitlab.metrics;
