/**
 * Training of networks. A {@link org.digitlab.training.TrainingSession} runs a
 * {@link org.digitlab.training.recipe.Recipe} on its own thread, moves through explicit
 * {@link org.digitlab.training.SessionState states} and notifies a {@link org.digitlab.training.TrainingObserver}.
 */
package org.digitlab.training;
