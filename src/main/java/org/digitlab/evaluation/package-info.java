/** How good a model is: {@link org.digitlab.evaluation.Evaluator} measures it on labelled images, off any UI thread. */
package org.digitlab.evaluation;
