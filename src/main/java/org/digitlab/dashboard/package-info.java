/**
 * Deeplearning4j's own pages about a training, in the browser. {@link org.digitlab.dashboard.Dashboard} serves them to
 * this machine alone and collects what they show, as seldom as keeps the training fast.
 */
package org.digitlab.dashboard;
