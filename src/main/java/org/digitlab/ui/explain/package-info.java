/**
 * The place that shows why a model reads the drawing as it does: {@link org.digitlab.ui.explain.ExplainViewModel} asks
 * as the drawing, the weights or the choices change, {@link org.digitlab.ui.explain.ExplainController} shows the
 * answers as pictures of numbers.
 */
package org.digitlab.ui.explain;
