package org.digitlab.reproduction;

import java.time.Duration;

/**
 * Progress of a plan.
 *
 * @param training the present training, or the one that has just ended
 * @param number   of the training, from 1
 * @param count    number of all trainings
 * @param left     estimated time for the rest of the plan; zero at the start, when it cannot be estimated
 */
public record PlanProgress(PlannedTraining training, int number, int count, Duration left) {
}
