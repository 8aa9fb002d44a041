/**
 * Deeplearning4j's dashboard, switched by {@link org.digitlab.ui.dashboard.DashboardViewModel}.
 */
package org.digitlab.ui.dashboard;
