/**
 * Deeplearning4j's training pages in the browser. {@link org.digitlab.dashboard.Dashboard} serves them on localhost only
 * and limits how often data is collected, so that the training stays fast.
 */
package org.digitlab.dashboard;
