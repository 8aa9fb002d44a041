package org.digitlab.training.recipe;

import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** A recipe's schedule for Deeplearning4j. Only networks in training have it, never saved files. */
public final class RecipeSchedule implements ISchedule {

    private static final long serialVersionUID = 1L;

    @JsonProperty
    private final Schedule schedule;
    @JsonProperty
    private final double peak;
    @JsonProperty
    private final int totalIterations;
    private double factor = 1;

    /** The names are those in the JSON of a network's configuration, which the dashboard reads. */
    public RecipeSchedule(@JsonProperty("schedule") Schedule schedule, @JsonProperty("peak") double peak,
                          @JsonProperty("totalIterations") int totalIterations) {
        this.schedule = schedule;
        this.peak = peak;
        this.totalIterations = totalIterations;
    }

    /** Applies the plateau's factor from the next step on. */
    public void follow(Plateau plateau) {
        factor = schedule == Schedule.PLATEAU ? plateau.factor() : 1;
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        return factor * schedule.rate(peak, Math.min(1, (double) iteration / totalIterations));
    }

    /** Returns this schedule, because Deeplearning4j copies configurations and {@link #follow} must reach all copies. */
    @Override
    public ISchedule clone() {
        return this;
    }
}
