/**
 * What is kept of a training. {@link org.digitlab.runs.RunWriter} makes a folder a run before the training starts and
 * fills it: {@code run.json} says what was done and what came of it, {@code metrics.csv} holds every measurement.
 * {@link org.digitlab.runs.EvaluationFile} keeps how the model did on the test images.
 */
package org.digitlab.runs;
