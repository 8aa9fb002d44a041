package org.digitlab.training.recipe;

import org.nd4j.linalg.schedule.ISchedule;

/** A recipe's schedule as Deeplearning4j asks for it; lives in training networks only, never in a saved file. */
public final class RecipeSchedule implements ISchedule {

    private static final long serialVersionUID = 1L;

    private final Schedule schedule;
    private final double peak;
    private final int totalIterations;
    private double factor = 1;

    public RecipeSchedule(Schedule schedule, double peak, int totalIterations) {
        this.schedule = schedule;
        this.peak = peak;
        this.totalIterations = totalIterations;
    }

    /** Takes over what validation makes of the learning rate, from the next step on. */
    public void follow(Plateau plateau) {
        factor = schedule == Schedule.PLATEAU ? plateau.factor() : 1;
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        return factor * schedule.rate(peak, Math.min(1, (double) iteration / totalIterations));
    }

    /** Itself: Deeplearning4j copies its configurations, and all copies must follow. */
    @Override
    public ISchedule clone() {
        return this;
    }
}
