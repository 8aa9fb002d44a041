/**
 * Evaluation of models. {@link org.digitlab.evaluation.Evaluator} measures accuracy and latency on labelled images;
 * {@link org.digitlab.evaluation.Rejection} finds the confidence below which an image may not be a digit.
 */
package org.digitlab.evaluation;
