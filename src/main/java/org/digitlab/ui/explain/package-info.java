/**
 * The Explain view: {@link org.digitlab.ui.explain.ExplainViewModel} requests explanations as the drawing, the weights or
 * the choices change, {@link org.digitlab.ui.explain.ExplainController} shows them as pictures.
 */
package org.digitlab.ui.explain;
