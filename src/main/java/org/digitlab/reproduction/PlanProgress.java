package org.digitlab.reproduction;

import java.time.Duration;

/**
 * How far a plan has come.
 *
 * @param training under way or just over
 * @param number   its own, from 1
 * @param count    of all trainings
 * @param left     estimated, for all that is left of the plan; zero before there is anything to go by
 */
public record PlanProgress(PlannedTraining training, int number, int count, Duration left) {
}
