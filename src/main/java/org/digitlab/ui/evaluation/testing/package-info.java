/**
 * Evaluates models: {@link org.digitlab.ui.evaluation.testing.EvaluationViewModel} lets the user choose one or two models
 * and holds their {@link org.digitlab.ui.evaluation.testing.EvaluationResult}.
 */
package org.digitlab.ui.evaluation.testing;
