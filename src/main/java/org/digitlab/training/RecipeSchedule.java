package org.digitlab.training;

import org.nd4j.linalg.schedule.ISchedule;

/** A recipe's schedule as Deeplearning4j asks for it; lives in training networks only, never in a saved file. */
record RecipeSchedule(Schedule schedule, double peak, int totalIterations) implements ISchedule {

    @Override
    public double valueAt(int iteration, int epoch) {
        return schedule.rate(peak, Math.min(1, (double) iteration / totalIterations));
    }

    @Override
    public ISchedule clone() {
        return this;
    }
}
