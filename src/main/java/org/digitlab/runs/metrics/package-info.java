/**
 * The file {@code metrics.csv}: a {@link org.digitlab.runs.metrics.MetricsLog} appends measurements during the training, a
 * {@link org.digitlab.runs.metrics.MetricsReader} reads them, also while the file grows.
 */
package org.digitlab.runs.metrics;
