/**
 * How networks are trained. A {@link org.digitlab.training.recipe.Recipe} that exists can run; a
 * {@link org.digitlab.training.TrainingSession} runs it on a thread of its own through explicit
 * {@link org.digitlab.training.SessionState states} and tells a {@link org.digitlab.training.TrainingObserver} all.
 */
package org.digitlab.training;
